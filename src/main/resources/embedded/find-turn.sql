SELECT * FROM session_logs
WHERE (message_id = :#${body.messageId} OR session_id = :#${body.sessionId} AND response IN (:#in:${body.answers}))
  AND (expires_at IS NULL OR expires_at > unixepoch())
ORDER BY message_id = :#${body.messageId} DESC, original_ts DESC LIMIT 1
