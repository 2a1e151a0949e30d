package benchmark;

import java.util.List;

/**
 * What is measured.
 *
 * @param sizes  conversations open at once
 * @param rounds how often, each with all servers
 * @param warmUp runs of each kind before
 * @param longestSeconds after which the rounds but the first end early
 * @param heap   of Concierge, MiB; each open stream of the SDK takes 2 MiB, which is two regions of 2 MiB with G1
 */
record Plan(List<Integer> sizes, int rounds, int warmUp, int heap, long longestSeconds) {
    private static final int STREAM_MIB = 4;
    static final int PIECES = 50;
    static final int GAP_MILLIS = 20;
    static final int OWN_DELAY_MILLIS = 500;

    static Plan whole() {
        return new Plan(List.of(100, 500, 1_000), 3, 2, 6_144, 150);
    }

    static Plan brief() {
        return new Plan(List.of(20), 1, 0, 256, 60);
    }

    int runningAnswers() {
        return heap / STREAM_MIB;
    }
}
