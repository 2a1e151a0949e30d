package bedrock;

import engine.EventSubscriber;
import engine.ModelCall;
import engine.ModelEvent;
import engine.ModelListener;
import java.util.concurrent.CompletableFuture;

/** A call whose reply is an event stream of the SDK. */
abstract class StreamCall<E> implements ModelCall {
    private EventSubscriber<E> subscriber;
    private CompletableFuture<Void> call;

    abstract CompletableFuture<Void> send(EventSubscriber<E> events);

    abstract ModelEvent read(E event);

    /** The call ended without an error. */
    void whole(ModelListener listener) {
        // its stop event has told
    }

    @Override
    public final void start(ModelListener listener) {
        subscriber = new EventSubscriber<>(listener, this::read, Throttling::is);
        call = send(subscriber);
        call.whenComplete((nothing, failure) -> {
            if (failure == null) {
                whole(listener);
                listener.ended();
            } else {
                listener.failed(Throttling.cause(failure), Throttling.is(failure));
            }
        });
    }

    @Override
    public final void next() {
        subscriber.next();
    }

    @Override
    public final void cancel() {
        if (subscriber != null) {
            subscriber.cancel();
        }
        if (call != null) {
            call.cancel(true);
        }
    }
}
