SELECT * FROM user_profiles
WHERE user_id = :#${body} AND (expires_at IS NULL OR expires_at > unixepoch())
