SELECT count(*) AS owed, min(due_at) AS oldest FROM deliveries WHERE due_at IS NOT NULL
