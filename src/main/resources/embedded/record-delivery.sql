UPDATE deliveries SET state = :state, attempts = :attempts, last_error = :last_error, sent_at = :sent_at, due_shard = :due_shard,
  due_at = :due_at, outcome = :outcome, details = :details, lease_owner = NULL, lease_until = NULL
WHERE owner_id = :owner_id AND delivery = :delivery AND lease_owner = :held_by
RETURNING *
