package support;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import ledger.Acceptance;
import ledger.Delivery;
import ledger.OwnerRow;

/** Acceptances of a test owner. */
public final class Owed {
    private Owed() {
    }

    public static Acceptance of(String table, String id, Instant now, String... names) {
        return new Acceptance(new OwnerRow(table, Map.of("id", id), Map.of("text", "é")), id,
                Arrays.stream(names).map(name -> Delivery.owed(id, name, "tenant", "test:" + id, now)).toList());
    }
}
