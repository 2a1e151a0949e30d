ALTER TABLE deliveries ADD COLUMN outcome TEXT;
ALTER TABLE deliveries ADD COLUMN details TEXT;

CREATE TABLE submissions (
  submission_id TEXT NOT NULL PRIMARY KEY,
  tenant_id TEXT NOT NULL,
  tenant_hash TEXT NOT NULL,
  form_id TEXT NOT NULL,
  form_data TEXT NOT NULL,
  priority TEXT NOT NULL,
  submitted_at TEXT NOT NULL,
  session_id TEXT,
  payload_hash TEXT NOT NULL,
  status TEXT NOT NULL,
  tenant_status TEXT NOT NULL,
  expires_at INTEGER
) WITHOUT ROWID;

CREATE INDEX submissions_session ON submissions (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX submissions_status ON submissions (tenant_status, submitted_at);
CREATE INDEX submissions_expiry ON submissions (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE alarms (
  alarm_id TEXT NOT NULL PRIMARY KEY,
  tenant_id TEXT NOT NULL,
  rule TEXT NOT NULL,
  sentence TEXT NOT NULL,
  raised_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE usage (
  subject TEXT NOT NULL,
  period TEXT NOT NULL,
  count INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  expires_at INTEGER,
  PRIMARY KEY (subject, period)
) WITHOUT ROWID;

ALTER TABLE deliveries ADD COLUMN reserved TEXT;
