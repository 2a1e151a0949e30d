package forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.TreeMap;

/** JSON in one form, whatever the order of the keys and the way a number is written. */
final class CanonicalJson {

    private CanonicalJson() {
    }

    static String of(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    /** All into one text: one for each level would be copied as often as it is deep. */
    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            node.fields().forEachRemaining(entry -> sorted.put(entry.getKey(), entry.getValue()));
            text.append('{');
            sorted.forEach((key, value) -> write(value, next(text, '{').append(quoted(key)).append(':')));
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(item -> write(item, next(text, '[')));
            text.append(']');
        } else {
            text.append(node.isNumber() ? number(node.decimalValue())
                    : node.isTextual() ? quoted(node.textValue()) : node.asText());
        }
    }

    /** With a comma, unless the list has just begun. */
    private static StringBuilder next(StringBuilder text, char begin) {
        return text.charAt(text.length() - 1) == begin ? text : text.append(',');
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
