package http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Set;

/** The visitor's address; X-Forwarded-For is believed only from trusted proxies, and read from its end. */
public final class ClientAddress {
    private final Set<String> proxies;

    public ClientAddress(List<String> trustedProxies) {
        this.proxies = Set.copyOf(trustedProxies);
    }

    public String of(HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !proxies.contains(address)) {
            return address;
        }
        String[] hops = forwarded.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!hop.isEmpty() && !proxies.contains(hop)) {
                return hop.length() > 64 ? address : hop;
            }
        }
        return address;
    }
}
