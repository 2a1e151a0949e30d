package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Sends the last frames of a turn. */
public final class EndAnswer implements Processor {

    @Override
    public void process(Exchange exchange) {
        Turn turn = Turn.of(exchange);
        if (turn != null) {
            ((LiveAnswer) turn.reply()).close(turn.closing());
        }
    }
}
