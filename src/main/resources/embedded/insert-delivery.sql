INSERT INTO deliveries (
  owner_id, delivery, tenant_id, payload_ref, state, attempts, lease_until, lease_owner, last_error, sent_at,
  due_shard, due_at, outcome, details, expires_at)
VALUES (
  :owner_id, :delivery, :tenant_id, :payload_ref, :state, :attempts, :lease_until, :lease_owner, :last_error,
  :sent_at, :due_shard, :due_at, :outcome, :details, :expires_at)
