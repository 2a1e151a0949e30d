package ledger;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/**
 * Body: how many deliveries to take; afterwards no more than there is room for. What is leased without room is put
 * off, and each lease counts as an attempt.
 */
final class LimitSweep implements Processor {
    private final int most;

    /** @param most attempts at once, with those that wait for a thread */
    LimitSweep(int most) {
        this.most = most;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        int running = exchange.getContext().getInflightRepository().size("attempt-delivery");
        int wanted = exchange.getMessage().getMandatoryBody(Integer.class);
        exchange.getMessage().setBody(Math.max(0, Math.min(wanted, most - running)));
    }
}
