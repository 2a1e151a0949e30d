package embedded;

import chat.StoredTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import ledger.Acceptance;
import ledger.Accepted;
import ledger.Delivery;
import ledger.DeliveryRows;
import ledger.Leases;
import ledger.Outcome;
import ledger.Replay;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** The ledger in SQLite; every method is one transaction. */
final class DeliveryTable {
    private static final String OF_OWNER = "SELECT * FROM deliveries WHERE owner_id = :owner_id ORDER BY delivery";
    private final SqliteWriter writer;
    private final Leases leases;
    private final long patience;
    private final String insert = SqlText.of("insert-delivery");
    private final String takeDue = SqlText.of("take-due-deliveries");
    private final String lease = SqlText.of("lease-delivery");
    private final String outcome = SqlText.of("record-delivery");
    private final String replay = SqlText.of("replay-deliveries");
    private final String settle = SqlText.of("settle-submission");

    DeliveryTable(SqliteWriter writer, Leases leases, Duration writeTimeout) {
        this.writer = writer;
        this.patience = writeTimeout.toMillis() + writeTimeout.toMillis() / 4; // first the lock is given up, with a reason
        this.leases = leases;
    }

    /** Fails when it takes too long, with an unknown end: the same acceptance again does no harm. */
    CompletableFuture<Accepted> accept(Acceptance acceptance) {
        return writer.<Accepted>write(statements -> {
            if (!OwnerRows.insert(statements, acceptance.owner(), acceptance.ownerId(), leases.now())) {
                return new Accepted(false, rows(statements,
                        OF_OWNER, Map.of("owner_id", acceptance.ownerId())));
            }
            acceptance.deliveryRows().forEach(owed -> statements.update(insert, owed));
            return new Accepted(true, acceptance.deliveries());
        }).orTimeout(patience, TimeUnit.MILLISECONDS);
    }

    CompletableFuture<List<Delivery>> takeDue(int limit) {
        Map<String, Object> terms = terms();
        terms.put("limit", limit);
        return writer.write(statements -> rows(statements, takeDue, terms));
    }

    /** Null when it is not owed, or leased by another. */
    CompletableFuture<Delivery> lease(Delivery delivery) {
        Map<String, Object> terms = terms();
        terms.put("owner_id", delivery.ownerId());
        terms.put("delivery", delivery.name());
        return writer.write(statements -> first(rows(statements, lease, terms)));
    }

    /** Null when the lease is not ours any more. */
    CompletableFuture<Delivery> record(Outcome reached) {
        Map<String, Object> row = DeliveryRows.row(reached.after());
        row.put("held_by", reached.leased().leaseOwner());
        return writer.write(statements -> {
            Delivery recorded = Optional.ofNullable(first(rows(statements, outcome, row))).orElseGet(() ->
                    rows(statements, OF_OWNER, row).stream().filter(reached::writtenAs).findFirst().orElse(null));
            statements.update(settle, row); // together, or a crash leaves the status behind
            return recorded;
        });
    }

    CompletableFuture<List<Delivery>> replay(Replay wish) {
        Map<String, Object> values = terms();
        values.put("owner_id", wish.ownerId());
        values.put("delivery", wish.name());
        values.put("due_shard", Delivery.shard(wish.ownerId()));
        return writer.write(statements -> {
            List<Delivery> again = rows(statements, replay, values);
            statements.update(settle, values);
            return again;
        });
    }

    private Map<String, Object> terms() {
        Leases.Lease next = leases.next();
        Map<String, Object> terms = new HashMap<>();
        terms.put("lease_owner", next.owner());
        terms.put("now", StoredTime.text(next.from()));
        terms.put("until", StoredTime.text(next.until()));
        return terms;
    }

    private static List<Delivery> rows(NamedParameterJdbcOperations statements, String sql, Map<String, ?> values) {
        return statements.queryForList(sql, values).stream().map(DeliveryRows::delivery).toList();
    }

    private static Delivery first(List<Delivery> rows) {
        return rows.isEmpty() ? null : rows.get(0);
    }
}
