package outbound;

import java.net.URI;
import java.util.Map;

/**
 * One POST to an address outside.
 *
 * @param headers names to values; Content-Type among them
 */
public record Post(URI address, Map<String, String> headers, byte[] body) {
    public Post {
        headers = Map.copyOf(headers);
    }
}
