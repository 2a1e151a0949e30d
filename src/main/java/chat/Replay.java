package chat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last frames of a session, for readers that come back. Not thread-safe: its conversation guards it. */
final class Replay {
    private final int mostFrames;
    private final int mostBytes;
    private final long ageNanos;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private int bytes;
    private long lastDropped;

    private record Kept(Frame frame, long at) {
    }

    Replay(int mostFrames, int mostBytes, Duration age) {
        this.mostFrames = mostFrames;
        this.mostBytes = mostBytes;
        this.ageNanos = age.toNanos();
    }

    void startAfter(long eventId) {
        lastDropped = eventId;
    }

    void keep(Frame frame) {
        long now = System.nanoTime();
        kept.addLast(new Kept(frame, now));
        bytes += frame.json().length();
        while (kept.size() > mostFrames || bytes > mostBytes || outdated(now)) {
            drop();
        }
    }

    /** The frames after that id; empty when some of them are gone or the id is unknown. */
    Optional<List<Frame>> after(long eventId, long lastEventId) {
        long now = System.nanoTime();
        while (outdated(now)) {
            drop();
        }
        if (eventId < lastDropped || eventId > lastEventId) {
            return Optional.empty();
        }
        return Optional.of(kept.stream().map(Kept::frame).filter(f -> f.eventId() > eventId).toList());
    }

    private boolean outdated(long now) {
        return !kept.isEmpty() && now - kept.peekFirst().at() > ageNanos;
    }

    private void drop() {
        Frame frame = kept.removeFirst().frame();
        bytes -= frame.json().length();
        lastDropped = Math.max(lastDropped, frame.eventId());
    }
}
