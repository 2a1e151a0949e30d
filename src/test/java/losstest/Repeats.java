package losstest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import losstest.Receipts.Receipt;

/**
 * How often a sink was given something again, and why.
 *
 * @param afterKill a kill came between the first time and the next
 * @param afterCut  the store was cut off in between, so that the first time could not be marked
 * @param other     neither
 */
record Repeats(int afterKill, int afterCut, int other) {
    private static final Duration NOTICED = Duration.ofSeconds(1); // a watched folder tells late; a start takes longer

    static Repeats of(Receipts receipts, List<Instant> kills, StoreCut cut) {
        int[] count = new int[3];
        receipts.byId().values().forEach(same -> {
            for (int i = 1; i < same.size(); i++) {
                count[reason(same.get(i - 1), same.get(i), kills, cut)]++;
            }
        });
        return new Repeats(count[0], count[1], count[2]);
    }

    private static int reason(Receipt first, Receipt again, List<Instant> kills, StoreCut cut) {
        if (kills.stream().anyMatch(kill -> first.at().isBefore(kill.plus(NOTICED)) && kill.isBefore(again.at()))) {
            return 0;
        }
        return cut.between(first.at(), again.at()) ? 1 : 2;
    }

    int all() {
        return afterKill + afterCut + other;
    }
}
