package confidence;

import chat.Turn;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Puts the rating on the {@link Turn} in the body. Fast enough for an event loop. */
public final class RateConfidence implements Processor {
    private final Confidence confidence;

    public RateConfidence(Confidence confidence) {
        this.confidence = confidence;
    }

    @Override
    public void process(Exchange exchange) {
        Turn turn = exchange.getMessage().getBody(Turn.class);
        turn.rating(confidence.rate(turn.engine(), new Evidence(turn.question().text(), turn.answer(),
                turn.passages(), turn.citations(), turn.signals())));
    }
}
