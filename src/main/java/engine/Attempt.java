package engine;

import chat.Turn;
import java.time.Duration;

/** One try of a turn: passes pieces on as the reader takes them and watches the clock. */
final class Attempt implements ModelListener {
    private static final Duration AFTER_STOP = Duration.ofSeconds(1);
    private final Asking asking;
    private final Turn turn;
    private final Mailbox mailbox;
    private final Patience patience;
    private final ModelCall call;
    private final Transcript transcript;
    private final Watch watch;
    private boolean stopped;
    private boolean over;

    Attempt(Asking asking, AskEngine engine, Turn turn, Mailbox mailbox) {
        this.asking = asking;
        this.turn = turn;
        this.mailbox = mailbox;
        this.patience = engine.patience();
        this.call = engine.call(turn);
        this.transcript = engine.transcript(turn);
        this.watch = new Watch(engine.timer(), mailbox,
                () -> finish(new IllegalStateException("The model is silent"), false));
    }

    void start() {
        watch.arm(patience.firstEvent());
        call.start(this);
    }

    @Override
    public void event(ModelEvent event) {
        mailbox.run(() -> take(event));
    }

    @Override
    public void ended() {
        mailbox.run(() -> finish(new IllegalStateException("The stream ended without its stop event"), false));
    }

    @Override
    public void failed(Throwable cause, boolean throttled) {
        mailbox.run(() -> finish(cause, throttled));
    }

    private void take(ModelEvent event) {
        if (over) {
            return;
        }
        stopped |= event.stop();
        if (event.used() != null) {
            turn.meter().used(event.used().input(), event.used().output());
        }
        String text = transcript.add(event);
        if (text.isEmpty() || turn.piece(text)) {
            more();
        } else {
            watch.disarm(); // no event is asked for, so none can be late
            turn.onDrain(() -> mailbox.run(this::more));
        }
    }

    private void more() {
        if (!over) {
            watch.arm(stopped ? AFTER_STOP : patience.silence());
            call.next();
        }
    }

    /** What goes wrong after the stop event costs the token count, not the answer. */
    private void finish(Throwable cause, boolean throttled) {
        if (over) {
            return;
        }
        if (stopped) {
            turn.piece(transcript.rest());
            asking.answered();
        } else {
            asking.failed(cause, throttled);
        }
    }

    void close() {
        if (over) {
            return;
        }
        over = true;
        watch.stop();
        call.cancel();
        turn.citations(transcript.citations());
    }
}
