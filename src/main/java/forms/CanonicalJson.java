package forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.StringJoiner;
import java.util.TreeMap;

/** JSON in one form, whatever the order of the keys and the way a number is written. */
final class CanonicalJson {

    private CanonicalJson() {
    }

    static String of(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, String> sorted = new TreeMap<>();
            node.fields().forEachRemaining(entry -> sorted.put(entry.getKey(), of(entry.getValue())));
            StringJoiner object = new StringJoiner(",", "{", "}");
            sorted.forEach((key, value) -> object.add(quoted(key) + ':' + value));
            return object.toString();
        }
        if (node.isArray()) {
            StringJoiner list = new StringJoiner(",", "[", "]");
            node.forEach(item -> list.add(of(item)));
            return list.toString();
        }
        return node.isNumber() ? number(node.decimalValue()) : node.isTextual() ? quoted(node.textValue()) : node.asText();
    }

    /** Never written out: 1e999999999 would fill the memory. */
    private static String number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.unscaledValue() + "e" + -(long) stripped.scale();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
