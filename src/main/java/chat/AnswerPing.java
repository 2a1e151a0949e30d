package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Action {@code ping}. */
public final class AnswerPing implements Processor {

    @Override
    public void process(Exchange exchange) {
        Client.of(exchange).outlet().send(new Frame(0, Json.write(Json.object("pong"))));
    }
}
