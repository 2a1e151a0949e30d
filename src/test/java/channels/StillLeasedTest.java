package channels;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import ledger.Delivery;
import ledger.LeaseLost;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import support.MovingClock;

class StillLeasedTest {
    private final MovingClock clock = new MovingClock(Instant.EPOCH);
    private final StillLeased step = new StillLeased(Duration.ofSeconds(55), clock);

    private Exchange leasedFor(Duration time) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.setVariable("delivery", new Delivery("o", "email", "acme", "submission:o", Delivery.State.LEASED, 1,
                Instant.EPOCH.plus(time), "owner", null, null, null, null, null));
        return exchange;
    }

    @Test
    void a_channel_is_called_only_while_its_whole_time_fits_into_the_lease() {
        Exchange exchange = leasedFor(Duration.ofSeconds(120));
        clock.pass(Duration.ofSeconds(65));
        assertThatCode(() -> step.process(exchange)).doesNotThrowAnyException();
        clock.pass(Duration.ofMillis(1));
        assertThatThrownBy(() -> step.process(exchange)).isInstanceOf(LeaseLost.class);
    }
}
