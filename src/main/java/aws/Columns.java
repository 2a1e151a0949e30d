package aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update expression that makes an item hold a row; every name is given apart, as many are reserved words. */
final class Columns {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final String expression;

    /**
     * @param row  columns besides the key; those with null values are removed from the item
     * @param kept columns that stay as they are when the item has them
     */
    Columns(Map<String, ?> row, Set<String> kept) {
        StringJoiner sets = new StringJoiner(", ", "SET ", "").setEmptyValue("");
        StringJoiner removes = new StringJoiner(", ", " REMOVE ", "").setEmptyValue("");
        row.forEach((column, value) -> {
            names.put("#" + column, column);
            if (value == null) {
                removes.add("#" + column);
            } else {
                values.put(":" + column, Attributes.of(value));
                sets.add("#" + column + " = " + (kept.contains(column)
                        ? "if_not_exists(#" + column + ", :" + column + ")" : ":" + column));
            }
        });
        expression = sets + removes.toString();
    }

    String expression() {
        return expression;
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, AttributeValue> values() {
        return values;
    }
}
