UPDATE submissions SET status = reached.status, tenant_status = tenant_id || '#' || reached.status
FROM (SELECT CASE WHEN count(due_at) > 0 THEN 'pending' WHEN count(*) FILTER (WHERE state = 'parked') > 0 THEN 'parked'
  ELSE 'delivered' END AS status FROM deliveries WHERE owner_id = :owner_id) AS reached
WHERE submission_id = :owner_id AND submissions.status <> reached.status
