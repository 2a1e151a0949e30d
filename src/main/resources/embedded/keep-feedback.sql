INSERT INTO feedback (
  message_id, session_id, client_message_id, tenant_id, original_ts, feedback, reason, comment, timestamp, created_at,
  updated_at, expires_at)
VALUES (
  :message_id, :session_id, :client_message_id, :tenant_id, :original_ts, :feedback, :reason, :comment, :timestamp,
  :created_at, :updated_at, :expires_at)
ON CONFLICT (message_id) DO UPDATE SET
  client_message_id = excluded.client_message_id, tenant_id = excluded.tenant_id, original_ts = excluded.original_ts,
  feedback = excluded.feedback, reason = excluded.reason, comment = excluded.comment, timestamp = excluded.timestamp,
  updated_at = excluded.updated_at, expires_at = excluded.expires_at
WHERE feedback.session_id = excluded.session_id
