package support;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Bytes of an item as DynamoDB counts them against its 400 KB. */
public final class ItemSize {
    private ItemSize() {
    }

    public static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream().mapToInt(entry -> utf8(entry.getKey()) + of(entry.getValue())).sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> value.n().length() / 2 + 2;
            case M -> 3 + value.m().size() + of(value.m());
            case L -> 3 + value.l().size() + value.l().stream().mapToInt(ItemSize::of).sum();
            default -> 1;
        };
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
