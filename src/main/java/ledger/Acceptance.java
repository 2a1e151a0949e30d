package ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is confirmed to somebody: a thing and all that is owed for it, written together or not at all. */
public record Acceptance(OwnerRow owner, String ownerId, List<Delivery> deliveries) {
    private static final Duration LONGER = Duration.ofDays(7);
    private static final int MOST = 90; // a DynamoDB transaction holds 100 items

    public Acceptance {
        deliveries = List.copyOf(deliveries);
        if (deliveries.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " deliveries are owed for one thing");
        }
        for (Delivery delivery : deliveries) {
            if (!delivery.ownerId().equals(ownerId)) {
                throw new IllegalArgumentException("Every delivery belongs to the owner " + ownerId);
            }
        }
    }

    /** Rows of the deliveries. They expire some days after their owner, so that none is owed without its row. */
    public List<Map<String, Object>> deliveryRows() {
        Number expires = (Number) owner.attributes().get("expires_at");
        return deliveries.stream().map(delivery -> {
            Map<String, Object> row = DeliveryRows.row(delivery);
            row.put("expires_at", expires == null ? null : (Long) (expires.longValue() + LONGER.toSeconds()));
            return row;
        }).toList();
    }
}
