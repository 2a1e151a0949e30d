package aws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Plain values as DynamoDB attributes and back: text, numbers (decimals stay decimals), booleans, lists, maps. */
public final class Attributes {
    private Attributes() {
    }

    /** Null values are left out, as sparse indexes need it. */
    public static Map<String, AttributeValue> item(Map<String, ?> row) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (value != null) {
                item.put(name, of(value));
            }
        });
        return item;
    }

    public static Map<String, Object> row(Map<String, AttributeValue> item) {
        Map<String, Object> row = new LinkedHashMap<>();
        item.forEach((name, value) -> row.put(name, plain(value)));
        return row;
    }

    public static AttributeValue of(Object value) {
        if (value instanceof Number number) {
            return AttributeValue.fromN(new BigDecimal(number.toString()).toPlainString());
        }
        if (value instanceof Boolean flag) {
            return AttributeValue.fromBool(flag);
        }
        if (value instanceof List<?> list) {
            return AttributeValue.fromL(list.stream().map(Attributes::of).toList());
        }
        if (value instanceof Map<?, ?> map) {
            return AttributeValue.fromM(item(map.entrySet().stream().filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue))));
        }
        return value == null ? AttributeValue.fromNul(true) : AttributeValue.fromS(value.toString());
    }

    private static Object plain(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> new BigDecimal(value.n());
            case BOOL -> value.bool();
            case M -> row(value.m());
            case L -> {
                List<Object> list = new ArrayList<>();
                value.l().forEach(element -> list.add(plain(element)));
                yield list;
            }
            case NUL -> null;
            default -> throw new IllegalArgumentException("No plain value for an attribute of type " + value.type());
        };
    }
}
