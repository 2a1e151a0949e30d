CREATE TABLE feedback (
  message_id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL,
  client_message_id TEXT NOT NULL,
  tenant_id TEXT NOT NULL,
  original_ts TEXT,
  feedback TEXT NOT NULL,
  reason TEXT,
  comment TEXT,
  timestamp TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  expires_at INTEGER
) WITHOUT ROWID;

CREATE INDEX feedback_session ON feedback (session_id);
CREATE INDEX feedback_expiry ON feedback (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE user_profiles (
  user_id TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL,
  recommendations TEXT NOT NULL,
  tenant_id TEXT NOT NULL,
  tenant_hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  expires_at INTEGER
) WITHOUT ROWID;

CREATE INDEX user_profiles_expiry ON user_profiles (expires_at) WHERE expires_at IS NOT NULL;

-- the name that the client gives to the turn's message, once it has said something about it
ALTER TABLE session_logs ADD COLUMN client_message_id TEXT;
