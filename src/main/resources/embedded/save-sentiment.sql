UPDATE session_logs SET sentiment = :sentiment,
  client_message_id = coalesce(:client_message_id, client_message_id)
WHERE session_id = :session_id AND original_ts = :original_ts
