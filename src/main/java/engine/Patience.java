package engine;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a model is waited for, and how often it is asked.
 *
 * @param firstEvent from the call to its first event
 * @param silence    longest gap between two events
 * @param retries    further tries of a throttled call
 */
public record Patience(Duration firstEvent, Duration silence, int retries) {
    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 5_000;

    /** Doubles with each try; half of it is chance, so that turned-away callers do not come back together. */
    Duration pause(int tries) {
        long longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(tries - 1, 10));
        return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
    }
}
