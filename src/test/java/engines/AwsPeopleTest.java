package engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import support.Concierge;
import support.Http;

/** Feedback and roles on platform aws while its tables can be reached, and while they cannot. */
class AwsPeopleTest extends OnAws {
    private static final String THUMB = "{\"messageId\":1,\"sessionId\":\"guest_0123456789abcdef\",\"feedback\":"
            + "\"positive\",\"tenant_hash\":\"" + MODEL + "\"}";
    private static final String ROLE = "{\"user_id\":\"guest_0123456789abcdef\",\"role\":\"staff\",\"tenant_hash\":\""
            + MODEL + "\"}";

    @Override
    void configure(Concierge.Builder builder) {
        builder.with("concierge.aws.timeout", "1s");
    }

    @AfterEach
    void up() {
        stores.tablesDown(false);
    }

    private void isUnavailable(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Retry-After")).isPresent();
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.body()).contains("\"error\":\"The store cannot be reached right now.")
                .doesNotContainIgnoringCase("dynamo").doesNotContain("Exception");
    }

    @Test
    void what_cannot_be_stored_is_told_as_a_failure_and_works_again_afterwards() {
        stores.tablesDown(true);
        isUnavailable(Http.post(concierge.http("/feedback"), THUMB));
        isUnavailable(Http.post(concierge.http("/profile"), ROLE));
        isUnavailable(Http.get(concierge.http("/profile/guest_0123456789abcdef")));
        stores.tablesDown(false);
        assertThat(Http.post(concierge.http("/feedback"), THUMB).body())
                .isEqualTo("{\"message\":\"Feedback recorded successfully\"}");
        assertThat(Http.post(concierge.http("/profile"), ROLE).body()).contains("\"role\":\"staff\"", "Getting Started");
        assertThat(Http.get(concierge.http("/profile/guest_0123456789abcdef")).statusCode()).isEqualTo(404);
    }
}
