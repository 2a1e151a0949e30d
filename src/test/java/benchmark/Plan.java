package benchmark;

import java.util.List;

/**
 * What is measured.
 *
 * @param sizes  conversations open at once
 * @param rounds how often, each with both servers
 * @param warmUp runs of each kind before
 * @param heap   of Concierge, MiB; 4 MiB for each running answer
 */
record Plan(List<Integer> sizes, int rounds, int warmUp, int heap, long longestSeconds) {
    static final int PIECES = 50;
    static final int GAP_MILLIS = 20;
    static final int OWN_DELAY_MILLIS = 500;

    static Plan whole() {
        return new Plan(List.of(100, 500, 1_000), 3, 3, 4_096, 180);
    }

    static Plan brief() {
        return new Plan(List.of(20), 1, 0, 256, 60);
    }

    int most() {
        return sizes.get(sizes.size() - 1);
    }
}
