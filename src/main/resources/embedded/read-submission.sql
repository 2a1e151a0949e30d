SELECT * FROM submissions
WHERE submission_id = :#${body} AND (expires_at IS NULL OR expires_at > unixepoch() OR EXISTS (
  SELECT 1 FROM deliveries WHERE owner_id = submission_id AND due_at IS NOT NULL))
