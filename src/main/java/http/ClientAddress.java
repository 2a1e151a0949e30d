package http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** The visitor's address; X-Forwarded-For is believed only from trusted proxies, and read from its end. */
public final class ClientAddress {
    private static final int LONGEST = 64;
    private final List<AddressBlock> proxies;

    public ClientAddress(List<AddressBlock> trustedProxies) {
        this.proxies = List.copyOf(trustedProxies);
    }

    public String of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"));
    }

    /** @param forwarded the header's lines; each proxy may have added one instead of an entry */
    String of(String address, List<String> forwarded) {
        if (forwarded.isEmpty() || !trusted(address)) {
            return address;
        }
        String[] hops = String.join(",", forwarded).split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!hop.isEmpty() && !trusted(hop)) {
                return hop.length() > LONGEST ? address : hop;
            }
        }
        return address;
    }

    private boolean trusted(String address) {
        return !proxies.isEmpty() && AddressBlock.literal(address)
                .filter(literal -> proxies.stream().anyMatch(block -> block.contains(literal))).isPresent();
    }
}
