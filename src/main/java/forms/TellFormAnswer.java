package forms;

import chat.Client;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: {@link FormAnswer}; tells it to the client. */
public final class TellFormAnswer implements Processor {

    @Override
    public void process(Exchange exchange) {
        FormAnswer answer = exchange.getMessage().getBody(FormAnswer.class);
        Client.of(exchange).answer(answer.json(), answer.status());
    }
}
