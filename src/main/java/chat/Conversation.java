package chat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The talk of one session on this process: numbers its frames, lets one answer run at a time. */
public final class Conversation {
    private final String sessionId;
    private final int mostWaiting;
    private final Replay replay;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private LiveAnswer running;
    private long lastEventId;
    private boolean numbered;
    private String tenantHash;
    private volatile long lastUsedNanos = System.nanoTime();

    /** What a reader that comes back found: an answer that still comes, all it missed, or not even that. */
    enum Returned { LIVE, REPLAYED, LOST }

    private record Waiting(LiveAnswer answer, Runnable start) {
    }

    Conversation(String sessionId, ChatSettings settings) {
        this.sessionId = sessionId;
        this.mostWaiting = settings.waiting();
        this.replay = new Replay(settings.replayFrames(), settings.replayBytes(), settings.replayAge());
    }

    public String sessionId() {
        return sessionId;
    }

    /** Starts counting where the stored talk ended; only the first call counts. */
    public synchronized void continueAfter(long storedEventId) {
        if (!numbered && storedEventId > lastEventId) {
            lastEventId = storedEventId;
            replay.startAfter(storedEventId);
        }
        numbered = true;
    }

    /** Runs {@code start} when it is this answer's turn; false when too many wait already. */
    boolean take(LiveAnswer answer, Runnable start) {
        synchronized (this) {
            if (running != null) {
                return waiting.size() < mostWaiting && waiting.add(new Waiting(answer, start));
            }
            running = answer;
        }
        start.run();
        return true;
    }

    /** Ends an answer's turn and begins the next one's. */
    void leave(LiveAnswer answer) {
        Waiting next;
        synchronized (this) {
            if (running != answer) {
                return;
            }
            next = waiting.pollFirst();
            running = next == null ? null : next.answer();
        }
        if (next != null) {
            next.start().run();
        }
    }

    /** Turns down who still waits; their start is run, so that their exchanges end. */
    void turnAway(Refusal refusal) {
        List<Waiting> all;
        synchronized (this) {
            all = List.copyOf(waiting);
            waiting.clear();
        }
        all.forEach(next -> {
            next.answer().refuse(refusal.code(), refusal.getMessage(), refusal.retryable(), refusal.status());
            next.start().run();
        });
    }

    /** Numbers, keeps and sends one frame to where the answer is read now. */
    synchronized void send(String json, LiveAnswer answer) {
        Frame frame = number(json);
        replay.keep(frame);
        answer.outlet().send(frame);
    }

    /** A numbered frame that belongs to no answer and is not replayed. */
    public synchronized Frame number(String json) {
        return new Frame(++lastEventId, json);
    }

    public synchronized long lastEventId() {
        return lastEventId;
    }

    /** Sends what came after that id, or that it is lost, and moves the answers that still come to the outlet. */
    synchronized Returned resume(long eventId, Outlet outlet) {
        Optional<List<Frame>> missed = replay.after(eventId, lastEventId);
        missed.orElseGet(() -> List.of(Frame.resumeFailed(eventId))).forEach(outlet::send);
        boolean live = running != null && running.moveTo(outlet);
        for (Waiting next : waiting) {
            live |= next.answer().outlet().closed() && next.answer().moveTo(outlet);
        }
        return live ? Returned.LIVE : missed.isPresent() ? Returned.REPLAYED : Returned.LOST;
    }

    /** Ends the running answer at the visitor's wish, if one runs. */
    public void stop() {
        LiveAnswer answer = running();
        if (answer != null) {
            answer.cancel(Turn.Outcome.STOPPED);
        }
    }

    public synchronized LiveAnswer running() {
        return running;
    }

    /** Public name of the tenant that the talk belongs to, null before its first question. */
    public synchronized String tenantHash() {
        return tenantHash;
    }

    public synchronized void belongsTo(String hash) {
        tenantHash = hash;
    }

    void touch() {
        lastUsedNanos = System.nanoTime();
    }

    synchronized boolean idleFor(long nanos) {
        return running == null && waiting.isEmpty() && System.nanoTime() - lastUsedNanos > nanos;
    }
}
