package losstest;

import java.time.Duration;

/**
 * What one run does.
 *
 * @param submissions to be confirmed or given up
 * @param kills       of the process, a fifth of them while it only works off what it owes
 * @param callers     that submit at once
 * @param cut         how long the store is cut off
 * @param pause       most a caller waits between two submissions
 * @param seed        of all chance
 * @param patience    for everything to be delivered at the end
 */
record Plan(int submissions, int kills, int callers, Duration cut, Duration pause, long seed, Duration patience) {

    static Plan whole() {
        return new Plan(Integer.getInteger("loss.submissions", 2_000), Integer.getInteger("loss.kills", 20), 8,
                Duration.ofSeconds(12), Duration.ofMillis(250),
                Long.getLong("loss.seed", System.nanoTime() & 0xffffff), Duration.ofMinutes(4));
    }

    static Plan brief(long seed) {
        return new Plan(40, 2, 4, Duration.ofSeconds(3), Duration.ofMillis(250), seed, Duration.ofSeconds(60));
    }
}
