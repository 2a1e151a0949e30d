DELETE FROM session_logs WHERE expires_at <= unixepoch();
DELETE FROM feedback WHERE expires_at <= unixepoch();
DELETE FROM user_profiles WHERE expires_at <= unixepoch();
