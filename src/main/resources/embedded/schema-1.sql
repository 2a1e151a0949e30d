CREATE TABLE session_logs (
  session_id TEXT NOT NULL,
  original_ts TEXT NOT NULL,
  message_id TEXT NOT NULL,
  conversation_id TEXT,
  tenant_id TEXT NOT NULL,
  tenant_hash TEXT,
  tenant_day TEXT NOT NULL,
  role TEXT,
  query TEXT NOT NULL,
  response TEXT NOT NULL,
  truncated INTEGER NOT NULL,
  confidence_score REAL,
  low_confidence INTEGER NOT NULL,
  parts TEXT,
  calibrated INTEGER NOT NULL,
  citations TEXT NOT NULL,
  engine TEXT,
  outcome TEXT NOT NULL,
  state TEXT NOT NULL,
  pending_shard INTEGER,
  satisfaction_score REAL,
  category TEXT,
  reasoning TEXT,
  sentiment TEXT NOT NULL,
  first_token_ms INTEGER NOT NULL,
  total_time_ms INTEGER NOT NULL,
  input_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  last_event_id INTEGER NOT NULL,
  expires_at INTEGER,
  PRIMARY KEY (session_id, original_ts)
) WITHOUT ROWID;

CREATE INDEX session_logs_day ON session_logs (tenant_day, original_ts);
CREATE INDEX session_logs_message ON session_logs (message_id);
CREATE INDEX session_logs_pending ON session_logs (pending_shard, original_ts) WHERE pending_shard IS NOT NULL;
CREATE INDEX session_logs_expiry ON session_logs (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE deliveries (
  owner_id TEXT NOT NULL,
  delivery TEXT NOT NULL,
  tenant_id TEXT NOT NULL,
  payload_ref TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  lease_until TEXT,
  lease_owner TEXT,
  last_error TEXT,
  sent_at TEXT,
  due_shard INTEGER,
  due_at TEXT,
  PRIMARY KEY (owner_id, delivery)
) WITHOUT ROWID;

CREATE INDEX deliveries_due ON deliveries (due_at) WHERE due_at IS NOT NULL;
