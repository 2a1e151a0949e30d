package support;

import java.net.URI;

/** Tests speak only to this machine: an endpoint must be a literal loopback address. */
public final class Loopback {
    private Loopback() {
    }

    /** Names are refused too: whoever resolves them could point anywhere. */
    public static URI require(URI endpoint) {
        String host = endpoint.getHost();
        if (host == null || !(host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]"))) {
            throw new IllegalArgumentException("Tests use a loopback address such as http://127.0.0.1:5000, not "
                    + endpoint);
        }
        return endpoint;
    }
}
