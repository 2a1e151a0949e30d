INSERT INTO usage (subject, period, count, updated_at, expires_at)
SELECT :subject, :period, 1, :now, :expires_at WHERE :limit > 0
ON CONFLICT (subject, period) DO UPDATE SET count = count + 1, updated_at = excluded.updated_at,
  expires_at = excluded.expires_at
WHERE count < :limit
