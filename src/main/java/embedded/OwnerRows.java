package embedded;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import ledger.OwnerRow;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Rows that something is owed for, in whichever table they lie. */
final class OwnerRows {
    private OwnerRows() {
    }

    /** False when one of its key is there; one that has expired makes room, with what was owed for it. */
    static boolean insert(NamedParameterJdbcOperations statements, OwnerRow owner, String ownerId, Instant now) {
        if (owner.attributes().containsKey("expires_at")) {
            makeRoom(statements, owner, ownerId, now);
        }
        StringJoiner columns = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        StringJoiner keys = new StringJoiner(", ");
        Map<String, Object> parameters = new HashMap<>();
        owner.key().keySet().forEach(column -> keys.add('"' + column + '"'));
        Rows.flat(owner.columns()).forEach((column, value) -> {
            String name = "p" + parameters.size();
            columns.add('"' + column + '"');
            values.add(":" + name);
            parameters.put(name, value);
        });
        return statements.update("INSERT INTO \"" + owner.table() + "\" (" + columns + ") VALUES (" + values
                + ") ON CONFLICT (" + keys + ") DO NOTHING", parameters) == 1;
    }

    private static void makeRoom(NamedParameterJdbcOperations statements, OwnerRow owner, String ownerId,
            Instant now) {
        StringJoiner same = new StringJoiner(" AND ");
        Map<String, Object> parameters = new HashMap<>();
        owner.key().forEach((column, value) -> {
            String name = "p" + parameters.size();
            same.add('"' + column + "\" = :" + name);
            parameters.put(name, value);
        });
        parameters.put("now", now.getEpochSecond());
        if (statements.update("DELETE FROM \"" + owner.table() + "\" WHERE " + same
                + " AND expires_at <= :now", parameters) == 1) {
            statements.update("DELETE FROM deliveries WHERE owner_id = :owner_id", Map.of("owner_id", ownerId));
        }
    }
}
