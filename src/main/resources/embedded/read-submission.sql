SELECT * FROM submissions
WHERE submission_id = :#${body} AND (expires_at IS NULL OR expires_at > unixepoch())
