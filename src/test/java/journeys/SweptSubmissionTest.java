package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import support.Concierge;
import support.DemoForms;
import support.Http;

/** The sweeper looks far more often than a submission needs. */
class SweptSubmissionTest {
    @Test
    @Timeout(120)
    void the_sweeper_takes_nothing_from_the_process_that_is_about_to_deliver_it(@TempDir Path folder) throws Exception {
        try (Concierge concierge = Concierge.in(folder).with("concierge.deliveries.sweep-period", "1").start()) {
            String form = DemoForms.submission("volunteer", "lovebox-volunteers", "volunteer_apply");
            for (int i = 0; i < 20; i++) {
                assertThat(Http.post(concierge.http("/invoke"), form, "Accept", "application/json").body())
                        .contains("form_complete", "\"stored\"").doesNotContain("will_retry");
            }
        }
    }
}
