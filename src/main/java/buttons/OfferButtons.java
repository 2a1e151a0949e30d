package buttons;

import chat.Question;
import chat.Turn;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: a {@link Turn} with its whole answer; afterwards it knows what is offered below it. */
public final class OfferButtons implements Processor {
    private final ButtonOffers offers;

    public OfferButtons(ButtonOffers offers) {
        this.offers = offers;
    }

    @Override
    public void process(Exchange exchange) {
        Turn turn = exchange.getMessage().getBody(Turn.class);
        Question question = turn.question();
        turn.offer(offers.offer(question.tenant(), question.text(), turn.answer(), question.context()));
    }
}
