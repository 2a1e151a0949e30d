package engine;

import chat.Turn;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;

/**
 * Asks a streaming model; the body is the {@link Turn}. No thread waits for the answer.
 * The exchange ends once: normally when the answer is whole or the visitor stopped it ({@link Turn#cancelled}),
 * else with {@link chat.ModelThrottled}, {@link chat.ModelUnavailable} or {@link chat.AnswerInterrupted}.
 */
public abstract class AskEngine extends AsyncProcessorSupport {
    private final String name;
    private final Patience patience;
    private final ScheduledExecutorService timer;

    /** @param name as calibration tables are named */
    protected AskEngine(String name, Patience patience, ScheduledExecutorService timer) {
        this.name = name;
        this.patience = patience;
        this.timer = timer;
    }

    /** A fresh call for one try. */
    protected abstract ModelCall call(Turn turn);

    protected abstract Transcript transcript(Turn turn);

    @Override
    public final boolean process(Exchange exchange, AsyncCallback callback) {
        Turn turn = exchange.getMessage().getBody(Turn.class);
        if (turn == null) {
            exchange.setException(new IllegalArgumentException("The body is no turn"));
            callback.done(true);
            return true;
        }
        turn.engine(name);
        new Asking(this, turn, failure -> {
            if (failure != null) {
                exchange.setException(failure);
            }
            callback.done(false);
        }).begin();
        return false;
    }

    final String name() {
        return name;
    }

    final Patience patience() {
        return patience;
    }

    final ScheduledExecutorService timer() {
        return timer;
    }
}
