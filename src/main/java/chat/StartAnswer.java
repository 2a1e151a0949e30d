package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Tells the reader that the question was taken. */
public final class StartAnswer implements Processor {

    @Override
    public void process(Exchange exchange) {
        Turn turn = exchange.getMessage().getBody(Turn.class);
        ((LiveAnswer) turn.reply()).open(turn.question());
    }
}
