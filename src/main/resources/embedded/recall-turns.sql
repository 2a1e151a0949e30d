SELECT * FROM session_logs
WHERE session_id = :#${body} AND (expires_at IS NULL OR expires_at > unixepoch())
ORDER BY original_ts DESC LIMIT 20
