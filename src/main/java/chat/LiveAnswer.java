package chat;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** An answer on its way to its reader: encodes pieces, outlives a lost connection by a grace, can be cancelled. */
public final class LiveAnswer implements Reply {
    private final Conversation conversation;
    private final Dialect dialect;
    private final ChatSettings settings;
    private final ScheduledExecutorService timers;
    private final Cancellation cancellation = new Cancellation();
    private final long startedNanos = System.nanoTime();
    private volatile Outlet outlet;
    private volatile Runnable unwatch = () -> { };
    private volatile Runnable paused = () -> { };
    private volatile long lastSentNanos;
    private volatile boolean ended;
    private boolean opened;
    private boolean begun;
    private ScheduledFuture<?> heartbeat;

    LiveAnswer(Conversation conversation, Dialect dialect, Outlet outlet, ChatSettings settings,
            ScheduledExecutorService timers) {
        this.conversation = conversation;
        this.dialect = dialect;
        this.settings = settings;
        this.timers = timers;
        moveTo(outlet);
    }

    public Conversation conversation() {
        return conversation;
    }

    public Dialect dialect() {
        return dialect;
    }

    Outlet outlet() {
        return outlet;
    }

    /** Tells the reader that its question was taken; only the first call counts. */
    public synchronized void open(Question question) {
        if (opened) {
            return;
        }
        opened = true;
        dialect.opening(question).forEach(this::send);
        dialect.heartbeat().ifPresent(this::beat);
    }

    private void beat(String json) {
        long period = Math.max(1, settings.heartbeat().toMillis() / 8); // looked at often, so that none comes late
        Runnable beat = () -> {
            if (!ended && System.nanoTime() - lastSentNanos >= settings.heartbeat().toNanos()) {
                send(json);
            }
        };
        heartbeat = timers.scheduleAtFixedRate(beat, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean piece(String text) {
        if (ended || cancelled()) {
            return true;
        }
        if (!begun) {
            begun = true;
            dialect.beforeFirstPiece((System.nanoTime() - startedNanos) / 1_000_000).forEach(this::send);
        }
        send(dialect.piece(text, conversation.sessionId()));
        return outlet.writable();
    }

    /** Sends the last frames of the answer; nothing follows them. */
    public synchronized void close(List<String> frames) {
        if (ended) {
            return;
        }
        frames.forEach(this::send);
        Outlet last = end();
        if (heartbeat != null) {
            heartbeat.cancel(false);
        }
        last.finish();
    }

    /** Turns the question down: by status while nothing was streamed, else as frames. */
    public synchronized void refuse(String code, String sentence, boolean retryable, int status) {
        if (opened || ended) {
            close(dialect.failure(conversation.sessionId(), code, sentence, retryable));
        } else {
            end().refuse(conversation.number(dialect.refusal(code, sentence, retryable)), status);
        }
    }

    private void send(String frame) {
        lastSentNanos = System.nanoTime();
        if (frame.startsWith(":")) {
            outlet.comment(frame.substring(1));
        } else {
            conversation.send(frame, this);
        }
    }

    /** From now on the answer is read there, and who read it before is let go; false: the answer has ended. */
    boolean moveTo(Outlet reader) {
        Outlet before;
        synchronized (conversation) {
            if (ended || outlet == reader) {
                return !ended;
            }
            before = outlet;
            outlet = reader;
            unwatch.run();
        }
        unwatch = reader.onClose(() -> lost(reader));
        if (before != null) {
            before.finish();
            timers.execute(paused);
        }
        return true;
    }

    /** Where the answer was read at its end: nobody can take it over any more. */
    private Outlet end() {
        synchronized (conversation) {
            ended = true;
            unwatch.run(); // a socket outlives its answers
            return outlet;
        }
    }

    private void lost(Outlet reader) {
        if (ended || outlet != reader) {
            return;
        }
        Runnable give = () -> {
            if (!ended && outlet == reader) {
                cancel(Turn.Outcome.ABANDONED);
            }
        };
        timers.schedule(give, settings.grace().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the answer before its end; the model call is cancelled. Only the first call counts. */
    public void cancel(Turn.Outcome reason) {
        if (!ended) {
            cancellation.cancel(reason);
        }
    }

    @Override
    public void onCancel(Runnable cancel) {
        cancellation.onCancel(cancel);
    }

    /** A reader that takes nothing for too long is given up; one that moved is served where it is now. */
    @Override
    public void onDrain(Runnable resume) {
        AtomicBoolean resumed = new AtomicBoolean();
        Runnable once = () -> {
            if (resumed.compareAndSet(false, true)) {
                resume.run();
            }
        };
        paused = once;
        outlet.onDrain(once);
        timers.schedule(() -> {
            if (!resumed.get() && !ended) {
                cancel(Turn.Outcome.ABANDONED);
            }
        }, settings.slowReader().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean cancelled() {
        return cancellation.reason() != null;
    }

    /** Why it was cancelled, null when it was not. */
    public Turn.Outcome cancelReason() {
        return cancellation.reason();
    }
}
