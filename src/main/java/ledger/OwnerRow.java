package ledger;

import chat.WholeText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The row that something is owed for; written only if no row has its key.
 *
 * @param table      table name on the platform in use
 * @param key        key columns, in the order of the table's key
 * @param attributes other columns: text, numbers, booleans, lists, maps
 */
public record OwnerRow(String table, Map<String, Object> key, Map<String, Object> attributes) {

    public OwnerRow {
        if (key.isEmpty() || !Stream.of(key, attributes).flatMap(columns -> columns.keySet().stream())
                .allMatch(OwnerRow::plain) || !plain(table)) {
            throw new IllegalArgumentException("A table and its columns have plain names, and there is a key");
        }
    }

    public Map<String, Object> columns() {
        Map<String, Object> all = new LinkedHashMap<>(key);
        all.putAll(attributes);
        all.replaceAll((column, value) -> WholeText.in(value));
        return all;
    }

    private static boolean plain(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_.-]{0,254}");
    }
}
