UPDATE deliveries SET state = 'leased', lease_owner = :lease_owner, lease_until = :until, due_at = :until,
  attempts = attempts + 1
WHERE (owner_id, delivery) IN (
  SELECT owner_id, delivery FROM deliveries WHERE due_at <= :now ORDER BY due_at LIMIT :limit)
RETURNING *
