INSERT INTO session_logs (
  session_id, original_ts, message_id, conversation_id, tenant_id, tenant_hash, tenant_day, role, query, response, truncated,
  confidence_score, low_confidence, parts, calibrated, citations, engine, outcome, state, pending_shard, sentiment, first_token_ms,
  total_time_ms, input_tokens, output_tokens, last_event_id, expires_at)
VALUES (
  :session_id, :original_ts, :message_id, :conversation_id, :tenant_id, :tenant_hash, :tenant_day, :role, :query, :response,
  :truncated, :confidence_score, :low_confidence, :parts, :calibrated, :citations, :engine, :outcome, :state, :pending_shard,
  :sentiment, :first_token_ms, :total_time_ms, :input_tokens, :output_tokens, :last_event_id, :expires_at)
ON CONFLICT (session_id, original_ts) DO UPDATE SET
  message_id = excluded.message_id, conversation_id = excluded.conversation_id, tenant_id = excluded.tenant_id,
  tenant_hash = excluded.tenant_hash, low_confidence = excluded.low_confidence,
  tenant_day = excluded.tenant_day, role = excluded.role, query = excluded.query, response = excluded.response,
  truncated = excluded.truncated, confidence_score = excluded.confidence_score, parts = excluded.parts,
  calibrated = excluded.calibrated, citations = excluded.citations, engine = excluded.engine,
  outcome = excluded.outcome, state = excluded.state, pending_shard = excluded.pending_shard,
  first_token_ms = excluded.first_token_ms, total_time_ms = excluded.total_time_ms,
  input_tokens = excluded.input_tokens, output_tokens = excluded.output_tokens,
  last_event_id = excluded.last_event_id, expires_at = excluded.expires_at
