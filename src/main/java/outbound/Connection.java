package outbound;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Carries a post to an address that was found and checked; looks nothing up. */
interface Connection {

    /**
     * @param host      as the server is called in the request
     * @param addresses tried in this order until one takes the connection
     * @param limit     after it nothing is sent or read any more
     * @return the status; fails with an IOException or TimeoutException
     */
    CompletableFuture<Integer> post(Post post, String host, List<InetAddress> addresses, Duration limit);
}
