package channels;

import java.util.List;
import java.util.Map;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;

/** Reads the variable {@code channel}: settings that were checked against the channel's schema. */
final class ChannelVariables {
    private ChannelVariables() {
    }

    static String setting(Exchange exchange, String key) {
        Object value = settings(exchange).get(key);
        return value == null ? null : value.toString();
    }

    /** One text or several. */
    static List<String> texts(Exchange exchange, String key) {
        Object value = settings(exchange).get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    private static Map<?, ?> settings(Exchange exchange) {
        Map<?, ?> settings = exchange.getVariable("channel", Map.class);
        if (settings == null) {
            throw new PermanentFailure("A channel was called without its settings");
        }
        return settings;
    }
}
