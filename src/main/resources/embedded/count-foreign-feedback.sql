SELECT count(*) FROM feedback WHERE message_id = :message_id AND session_id <> :session_id
