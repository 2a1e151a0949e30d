ALTER TABLE deliveries ADD COLUMN expires_at INTEGER;
ALTER TABLE alarms ADD COLUMN expires_at INTEGER;

CREATE INDEX deliveries_expiry ON deliveries (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX alarms_expiry ON alarms (expires_at) WHERE expires_at IS NOT NULL;
