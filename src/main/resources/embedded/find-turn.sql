SELECT * FROM session_logs
WHERE (message_id = :#${body.messageId} OR session_id = :#${body.sessionId}
    AND (client_message_id = :#${body.clientMessageId} OR response IN (:#in:${body.answers})))
  AND (expires_at IS NULL OR expires_at > unixepoch())
ORDER BY message_id IS :#${body.messageId} DESC, client_message_id IS :#${body.clientMessageId} DESC, original_ts DESC
LIMIT 1
