package support;

import java.util.concurrent.atomic.AtomicLong;

/** What became of all the streams of a {@link BedrockStandIn}. */
public final class BedrockStandInCounts {
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong completed = new AtomicLong();
    private final AtomicLong aborted = new AtomicLong();
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong mostOpen = new AtomicLong();

    void began() {
        started.incrementAndGet();
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    }

    void ended(BedrockStandInCall.End how) {
        open.decrementAndGet();
        if (how == BedrockStandInCall.End.COMPLETED) {
            completed.incrementAndGet();
        } else if (how == BedrockStandInCall.End.ABORTED_BY_CLIENT) {
            aborted.incrementAndGet();
        }
    }

    public long started() {
        return started.get();
    }

    public long completed() {
        return completed.get();
    }

    /** Ended by the client. */
    public long aborted() {
        return aborted.get();
    }

    public long open() {
        return open.get();
    }

    public long mostOpen() {
        return mostOpen.get();
    }

    @Override
    public String toString() {
        return "started=" + started + " completed=" + completed + " aborted=" + aborted + " open=" + open
                + " mostOpen=" + mostOpen;
    }
}
