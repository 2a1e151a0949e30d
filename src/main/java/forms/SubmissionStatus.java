package forms;

import java.util.List;
import ledger.Delivery;

/** What became of a submission, told from its deliveries. */
public final class SubmissionStatus {
    public static final String PENDING = "pending";
    public static final String DELIVERED = "delivered";
    public static final String PARKED = "parked";
    public static final List<String> ALL = List.of(PENDING, DELIVERED, PARKED);

    private SubmissionStatus() {
    }

    public static String of(List<Delivery> deliveries) {
        if (deliveries.stream().anyMatch(delivery -> delivery.dueAt() != null)) {
            return PENDING;
        }
        return deliveries.stream().anyMatch(delivery -> delivery.state() == Delivery.State.PARKED) ? PARKED
                : DELIVERED;
    }
}
