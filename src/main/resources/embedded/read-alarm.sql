SELECT * FROM alarms WHERE alarm_id = :#${body}
