package forms;

import chat.Client;
import chat.Fields;
import chat.ReadFrame;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** A form action that came over a socket: the {@link Fields} become a {@link FormRequest}. */
public final class ReadFormFrame implements Processor {

    @Override
    public void process(Exchange exchange) {
        String action = exchange.getVariable("action", String.class).equals("submitForm") ? FormRequest.SUBMIT
                : FormRequest.VALIDATE;
        exchange.getMessage().setBody(FormRequest.read(exchange.getMessage().getBody(Fields.class), action, null,
                exchange.getProperty(ReadFrame.ORIGIN, String.class), Client.of(exchange)));
    }
}
