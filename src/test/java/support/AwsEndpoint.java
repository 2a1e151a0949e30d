package support;

import java.net.URI;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The AWS-compatible server that the environment names. */
public final class AwsEndpoint {
    private AwsEndpoint() {
    }

    /** Skips the test when there is none, or fails it when {@code CONCIERGE_REQUIRE_AWS=true}. */
    public static URI required() {
        String endpoint = System.getenv("AWS_ENDPOINT_URL");
        if (endpoint == null || endpoint.isBlank()) {
            String missing = "AWS_ENDPOINT_URL names no AWS-compatible server (moto_server -H 127.0.0.1 -p 5000)";
            if ("true".equals(System.getenv("CONCIERGE_REQUIRE_AWS"))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        return Loopback.require(URI.create(endpoint));
    }
}
