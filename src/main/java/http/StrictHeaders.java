package http;

import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/** Only named headers cross the border: platform-http turns query parameters into headers, and headers into replies. */
public final class StrictHeaders implements HeaderFilterStrategy {
    private static final Set<String> IN = Set.of("accept", "content-type", "origin", "last-event-id", "range",
            "traceparent", "idempotency-key");
    private static final Set<String> OUT = Set.of("content-type", "cache-control", "content-disposition",
            "retry-after", "www-authenticate", "x-content-type-options", "content-security-policy");

    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return !OUT.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return !IN.contains(name.toLowerCase(Locale.ROOT));
    }
}
