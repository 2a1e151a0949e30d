DELETE FROM session_logs WHERE expires_at <= unixepoch();
DELETE FROM feedback WHERE expires_at <= unixepoch();
DELETE FROM user_profiles WHERE expires_at <= unixepoch();
DELETE FROM deliveries WHERE owner_id IN (SELECT submission_id FROM submissions WHERE expires_at <= unixepoch())
  AND owner_id NOT IN (SELECT owner_id FROM deliveries WHERE due_at IS NOT NULL);
DELETE FROM deliveries WHERE expires_at <= unixepoch() AND owner_id NOT IN (SELECT submission_id FROM submissions);
DELETE FROM alarms WHERE expires_at <= unixepoch();
DELETE FROM submissions WHERE expires_at <= unixepoch()
  AND submission_id NOT IN (SELECT owner_id FROM deliveries WHERE due_at IS NOT NULL);
DELETE FROM usage WHERE expires_at <= unixepoch();
