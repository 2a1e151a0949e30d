package alarms;

import chat.StoredTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ledger.Acceptance;
import ledger.Delivery;
import ledger.OwnerRow;

/** An {@link Alarm} as the row that every platform stores. */
public final class AlarmRows {
    private static final Duration KEPT = Duration.ofDays(90);

    private AlarmRows() {
    }

    /** The alarm, and that an operator is owed to hear of it. */
    public static Acceptance acceptance(Alarm alarm) {
        OwnerRow row = new OwnerRow("alarms", Map.of("alarm_id", alarm.id()), Map.of("tenant_id", alarm.tenantId(),
                "rule", alarm.rule(), "sentence", alarm.sentence(), "raised_at", StoredTime.text(alarm.at()),
                "expires_at", alarm.at().plus(KEPT).getEpochSecond()));
        return new Acceptance(row, alarm.id(), List.of(Delivery.owed(alarm.id(), "alarm", alarm.tenantId(),
                "alarm:" + alarm.id(), alarm.at())));
    }

    public static Alarm alarm(Map<String, ?> row) {
        return new Alarm((String) row.get("alarm_id"), (String) row.get("tenant_id"), (String) row.get("rule"),
                (String) row.get("sentence"), StoredTime.of(row.get("raised_at")));
    }
}
