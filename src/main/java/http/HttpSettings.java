package http;

import java.time.Duration;
import java.util.List;

/**
 * The HTTP border.
 *
 * @param allowedOrigins     pages that may call; empty for all
 * @param trustedProxies     addresses whose X-Forwarded-For is believed
 * @param maxBody            bytes of a request body
 * @param maxFrame           bytes of a socket's frame and message
 * @param sockets            open at once
 * @param socketsPerAddress  open at once from one address
 * @param requestsPerSecond  from everybody
 * @param visitorRate        requests a second from one address
 * @param visitorBurst       requests at once from one address
 * @param ping               between protocol pings
 * @param idle               without a message until a socket is closed
 * @param connectionIdle     without a byte until a connection is closed
 * @param blockedAfter       work of a server's thread that is longer is warned of
 */
public record HttpSettings(int port, int managementPort, List<String> allowedOrigins, List<AddressBlock> trustedProxies,
        int maxBody, int maxFrame, int sockets, int socketsPerAddress, int requestsPerSecond, int visitorRate,
        int visitorBurst, Duration ping, Duration idle, Duration connectionIdle,
        Duration blockedAfter) {

    public boolean allows(String origin) {
        return origin == null || allowedOrigins.isEmpty() || allowedOrigins.contains(origin);
    }
}
