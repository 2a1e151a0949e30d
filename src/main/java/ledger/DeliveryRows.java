package ledger;

import chat.StoredTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A {@link Delivery} as the row that every platform stores. */
public final class DeliveryRows {
    private DeliveryRows() {
    }

    /** Null values stay in. */
    public static Map<String, Object> row(Delivery delivery) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("owner_id", delivery.ownerId());
        row.put("delivery", delivery.name());
        row.put("tenant_id", delivery.tenantId());
        row.put("payload_ref", delivery.payloadRef());
        row.put("state", word(delivery.state()));
        row.put("attempts", delivery.attempts());
        row.put("lease_until", StoredTime.text(delivery.leaseUntil()));
        row.put("lease_owner", delivery.leaseOwner());
        row.put("last_error", delivery.lastError());
        row.put("sent_at", StoredTime.text(delivery.sentAt()));
        row.put("due_shard", delivery.dueShard());
        row.put("due_at", StoredTime.text(delivery.dueAt()));
        row.put("outcome", delivery.outcome());
        row.put("details", delivery.details());
        return row;
    }

    public static Delivery delivery(Map<String, ?> row) {
        return new Delivery(text(row, "owner_id"), text(row, "delivery"), text(row, "tenant_id"),
                text(row, "payload_ref"), Delivery.State.valueOf(text(row, "state").toUpperCase(Locale.ROOT)),
                ((Number) row.get("attempts")).intValue(), StoredTime.of(row.get("lease_until")),
                text(row, "lease_owner"), text(row, "last_error"), StoredTime.of(row.get("sent_at")),
                StoredTime.of(row.get("due_at")), text(row, "outcome"), text(row, "details"));
    }

    public static String word(Delivery.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Map<String, ?> row, String column) {
        return (String) row.get(column);
    }
}
