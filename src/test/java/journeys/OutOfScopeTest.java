package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.Concierge;
import support.Http;
import support.Invocation;
import support.OpenAiStandIn;

class OutOfScopeTest {

    @Test
    void no_address_is_asked_for_where_the_question_is_none_of_the_organisations(@TempDir Path folder) throws Exception {
        try (OpenAiStandIn model = new OpenAiStandIn(); Concierge concierge = Concierge.in(folder).withTestTenants()
                .answeredBy(model).with("concierge.chat.out-of-scope-below", "50").start()) {
            String body = Http.post(concierge.http("/invoke"),
                    Invocation.body("Who won the cup?", "guest_0123456789abcdef", "unsure")).body();
            assertThat(body).contains("\"low_confidence\":true").doesNotContain("request_email");
        }
    }
}
