DELETE FROM session_logs WHERE expires_at <= unixepoch()
