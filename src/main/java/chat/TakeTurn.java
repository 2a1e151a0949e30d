package chat;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ReactiveExecutor;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.SynchronizationAdapter;

/** Lets a turn go on when the session's earlier ones have ended; holds no thread while it waits. */
public final class TakeTurn extends AsyncProcessorSupport {
    private final Conversations conversations;

    public TakeTurn(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        Turn turn = exchange.getMessage().getBody(Turn.class);
        LiveAnswer live = (LiveAnswer) turn.reply();
        ReactiveExecutor executor = exchange.getContext().getCamelContextExtension().getReactiveExecutor();
        boolean taken = !conversations.closing() && live.conversation().take(live, () -> {
            exchange.getExchangeExtension().addOnCompletion(new Leave(live));
            if (conversations.closing()) {
                exchange.setException(Refusal.restarting());
            }
            executor.schedule(() -> callback.done(false));
        });
        if (!taken) {
            exchange.setException(conversations.closing()
                    ? Refusal.restarting()
                    : Refusal.busy("Earlier questions of this conversation are still waiting. Please try again."));
            callback.done(true);
            return true;
        }
        if (live.conversation().running() != live) {
            live.open(turn.question());
        }
        return false;
    }

    /** However the exchange ends, the reader hears of it and the next question may begin. */
    private static final class Leave extends SynchronizationAdapter {
        private final LiveAnswer live;

        Leave(LiveAnswer live) {
            this.live = live;
        }

        @Override
        public void onDone(Exchange exchange) {
            live.refuse("internal", "Something went wrong here. Please try again.", true, 500);
            live.conversation().leave(live);
        }
    }
}
