UPDATE session_logs SET sentiment = :sentiment WHERE session_id = :session_id AND original_ts = :original_ts
