SELECT * FROM submissions
WHERE tenant_status = :tenant_status AND (submitted_at, submission_id) < (:submitted_at, :submission_id)
  AND (expires_at IS NULL OR expires_at > unixepoch())
ORDER BY submitted_at DESC, submission_id DESC LIMIT :limit
