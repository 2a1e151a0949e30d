SELECT * FROM deliveries WHERE owner_id = :#${body} ORDER BY delivery
