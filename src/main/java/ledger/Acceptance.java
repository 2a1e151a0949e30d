package ledger;

import java.util.List;

/** What is confirmed to somebody: a thing and all that is owed for it, written together or not at all. */
public record Acceptance(OwnerRow owner, String ownerId, List<Delivery> deliveries) {
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
}
