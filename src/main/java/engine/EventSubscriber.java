package engine;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Takes one event at a time from a reactive stream and tells the listener what it means. */
public final class EventSubscriber<E> implements Subscriber<E> {
    private static final Subscription CANCELLED = new Subscription() {
        @Override
        public void request(long events) {
            // cancelled
        }

        @Override
        public void cancel() {
            // cancelled
        }
    };
    private final ModelListener listener;
    private final Function<E, ModelEvent> reading;
    private final Predicate<Throwable> throttled;
    private final AtomicReference<Subscription> subscription = new AtomicReference<>();

    public EventSubscriber(ModelListener listener, Function<E, ModelEvent> reading, Predicate<Throwable> throttled) {
        this.listener = listener;
        this.reading = reading;
        this.throttled = throttled;
    }

    @Override
    public void onSubscribe(Subscription given) {
        if (subscription.compareAndSet(null, given)) {
            given.request(1);
        } else {
            given.cancel();
        }
    }

    @Override
    public void onNext(E event) {
        try {
            listener.event(reading.apply(event));
        } catch (RuntimeException unreadable) { // the SDK would swallow it and call the stream complete
            listener.failed(unreadable, false);
        }
    }

    @Override
    public void onError(Throwable cause) {
        listener.failed(cause, throttled.test(cause));
    }

    @Override
    public void onComplete() {
        // comes after a cut connection too: the future of the call knows better
    }

    public void next() {
        Subscription current = subscription.get();
        if (current != null) {
            current.request(1);
        }
    }

    public void cancel() {
        Subscription current = subscription.getAndSet(CANCELLED);
        if (current != null) {
            current.cancel();
        }
    }
}
