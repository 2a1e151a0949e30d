package embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of a row as SQLite takes and gives them: nested ones are JSON text. */
final class Rows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper EXACT = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Rows() {
    }

    static Map<String, Object> flat(Map<String, Object> row) {
        Map<String, Object> flat = new LinkedHashMap<>(row);
        flat.replaceAll((column, value) -> value instanceof Map || value instanceof Collection ? text(value) : value);
        return flat;
    }

    /** @param columns those that hold JSON text */
    static Map<String, Object> nested(Map<String, Object> row, String... columns) {
        return nested(JSON, row, columns);
    }

    /** The same, with every digit of every number. */
    static Map<String, Object> exact(Map<String, Object> row, String... columns) {
        return nested(EXACT, row, columns);
    }

    private static Map<String, Object> nested(ObjectMapper json, Map<String, Object> row, String... columns) {
        Map<String, Object> nested = new LinkedHashMap<>(row);
        for (String column : columns) {
            nested.computeIfPresent(column, (name, value) -> value(json, value.toString()));
        }
        return nested;
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A value of a row cannot be written as JSON", e);
        }
    }

    private static Object value(ObjectMapper json, String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored row holds text that is not JSON", e);
        }
    }
}
