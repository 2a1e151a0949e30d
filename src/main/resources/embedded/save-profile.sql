INSERT INTO user_profiles (
  user_id, role, recommendations, tenant_id, tenant_hash, created_at, updated_at, expires_at)
VALUES (
  :user_id, :role, :recommendations, :tenant_id, :tenant_hash, :created_at, :updated_at, :expires_at)
ON CONFLICT (user_id) DO UPDATE SET
  role = excluded.role, recommendations = excluded.recommendations, tenant_id = excluded.tenant_id,
  tenant_hash = excluded.tenant_hash, updated_at = excluded.updated_at, expires_at = excluded.expires_at
