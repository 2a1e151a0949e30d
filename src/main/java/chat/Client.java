package chat;

import org.apache.camel.Exchange;

/** Who asked: the connection and how it is spoken to. Rides in the exchange, so that any failure can be told. */
public record Client(Outlet outlet, Dialect dialect) {
    private static final String PROPERTY = "client";

    public void ridesIn(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** Null when the exchange did not begin with a client of the chat. */
    public static Client of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Client.class);
    }

    /** Answers in one frame, with that status if nothing was sent before. */
    public void answer(String json, int status) {
        outlet.status(status);
        for (String frame : dialect.alone(json)) {
            if (frame.startsWith(":")) {
                outlet.comment(frame.substring(1));
            } else {
                outlet.send(new Frame(0, frame));
            }
        }
        outlet.finish();
    }

    public void refuse(String code, String sentence, boolean retryable, int status) {
        outlet.refuse(new Frame(0, dialect.refusal(code, sentence, retryable)), status);
    }
}
