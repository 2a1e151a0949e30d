UPDATE deliveries SET state = 'due', attempts = 0, due_shard = :due_shard, due_at = :now, lease_owner = NULL,
  lease_until = NULL, last_error = NULL, sent_at = NULL, outcome = NULL, details = NULL,
  reserved = CASE state WHEN 'sent' THEN NULL ELSE reserved END
WHERE owner_id = :owner_id AND (:delivery IS NULL AND state IN ('parked', 'skipped')
  OR delivery = :delivery AND state IN ('parked', 'skipped', 'sent'))
RETURNING *
