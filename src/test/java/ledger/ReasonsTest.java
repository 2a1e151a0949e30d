package ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void addresses_and_numbers_are_masked() {
        assertThat(Reasons.of(new IOException("550 ada@example.org unknown, call +44 20 7946 0958")))
                .isEqualTo("IOException: 550 [address] unknown, call [number]");
    }

    @Test
    void a_text_of_several_lines_becomes_one() {
        assertThat(Reasons.of(new IOException("451 busy\r\n  451 try later\n"))).isEqualTo(
                "IOException: 451 busy 451 try later");
    }

    @Test
    void a_failed_conversion_that_quotes_the_body_is_named_only() {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody("my secret");
        Throwable failure = catchThrowable(() -> exchange.getMessage().getMandatoryBody(Delivery.class));
        assertThat(Reasons.of(failure)).isEqualTo("InvalidPayloadException");
        assertThat(Reasons.of(new IllegalStateException("wraps my secret", failure))).isEqualTo(
                "IllegalStateException");
    }

    @Test
    void a_failure_without_a_text_is_named() {
        assertThat(Reasons.of(new NullPointerException())).isEqualTo("NullPointerException");
    }
}
