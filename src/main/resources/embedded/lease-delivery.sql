UPDATE deliveries SET state = 'leased', lease_owner = :lease_owner, lease_until = :until, due_at = :until,
  attempts = attempts + 1
WHERE owner_id = :owner_id AND delivery = :delivery AND (state = 'due' OR state = 'leased' AND lease_until <= :now)
RETURNING *
