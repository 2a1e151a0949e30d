package embedded;

import chat.StoredTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ledger.Delivery;
import ledger.Leases;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import usage.Mark;
import usage.Reservation;
import usage.Usage;

/** Counts of sendings in SQLite; a count and the mark on the delivery that it counts change together. */
final class UsageTable {
    private static final String MARK = "UPDATE deliveries SET reserved = :mark "
            + "WHERE owner_id = :owner_id AND delivery = :delivery";
    private static final String COUNT = "SELECT count FROM usage WHERE subject = :subject AND period = :period";
    private static final String SUBTRACT = "UPDATE usage SET count = count - 1, updated_at = :now "
            + "WHERE subject = :subject AND period = :period AND count > 0";
    private final SqliteWriter writer;
    private final Leases leases;
    private final String add = SqlText.of("add-usage");

    UsageTable(SqliteWriter writer, Leases leases) {
        this.writer = writer;
        this.leases = leases;
    }

    CompletableFuture<Usage> reserve(Reservation wish) {
        return writer.write(statements -> {
            String before = reserved(statements, wish.delivery());
            Mark mark = before == null ? Mark.of(wish) : Mark.parse(before);
            boolean granted = before != null;
            if (!granted && statements.update(add, values(wish, mark)) == 1) {
                statements.update(MARK, values(wish, mark));
                granted = true;
            }
            List<Integer> count = statements.queryForList(COUNT, values(wish, mark), Integer.class);
            return new Usage(granted, count.isEmpty() ? 0 : count.get(0), wish.limit());
        });
    }

    /** Once; what was never reserved is left. */
    CompletableFuture<Void> release(Reservation wish) {
        return writer.write(statements -> {
            String before = reserved(statements, wish.delivery());
            if (before != null) {
                Map<String, Object> values = values(wish, Mark.parse(before));
                statements.update(SUBTRACT, values);
                values.put("mark", null);
                statements.update(MARK, values);
            }
            return null;
        });
    }

    /** Null when it has reserved nothing. */
    private static String reserved(NamedParameterJdbcOperations statements, Delivery delivery) {
        List<String> marks = statements.queryForList("SELECT reserved FROM deliveries WHERE owner_id = :owner_id "
                + "AND delivery = :delivery", Map.of("owner_id", delivery.ownerId(), "delivery", delivery.name()),
                String.class);
        if (marks.isEmpty()) {
            throw new IllegalStateException("There is no delivery " + delivery.id());
        }
        return marks.get(0);
    }

    private Map<String, Object> values(Reservation wish, Mark mark) {
        Map<String, Object> values = new HashMap<>();
        values.put("owner_id", wish.delivery().ownerId());
        values.put("delivery", wish.delivery().name());
        values.put("mark", mark.text());
        values.put("subject", mark.counter() + ":" + mark.subject());
        values.put("period", mark.period());
        values.put("limit", wish.limit());
        values.put("now", StoredTime.text(leases.now()));
        values.put("expires_at", wish.expiresAt() == null ? null : wish.expiresAt().getEpochSecond());
        return values;
    }
}
