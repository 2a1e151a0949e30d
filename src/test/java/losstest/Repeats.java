package losstest;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import losstest.Receipts.Receipt;

/** How often a sink was given something again, and why; reasons that did not occur are absent. */
record Repeats(Map<Reason, Integer> count) {
    private static final Duration NOTICED = Duration.ofSeconds(1); // a watched folder tells late; a start takes longer

    /** In the order in which they are looked for. */
    enum Reason {
        /** The sink took it and never said so, or its folder went away before that was seen. */
        ANSWER_LOST,
        /** The process was killed between the first time and the next. */
        KILLED,
        /** The sink took it, but the store was cut off: the mark could not be written. */
        STORE_CUT,
        /** None of these: a fault. */
        OTHER
    }

    /** What happened to the installation during the run. */
    record Disturbed(List<Instant> kills, StoreCut cut, Blockade blockade) {
    }

    static Repeats of(Receipts receipts, Disturbed by) {
        Map<Reason, Integer> count = new EnumMap<>(Reason.class);
        receipts.byId().values().forEach(same -> {
            for (int i = 1; i < same.size(); i++) {
                count.merge(reason(receipts.name(), same.get(i - 1), same.get(i), by), 1, Integer::sum);
            }
        });
        return new Repeats(count);
    }

    private static Reason reason(String sink, Receipt first, Receipt again, Disturbed by) {
        if (!first.answered()) {
            return Reason.ANSWER_LOST;
        }
        if (by.kills().stream().anyMatch(kill -> first.at().isBefore(kill.plus(NOTICED)) && kill.isBefore(again.at()))) {
            return Reason.KILLED;
        }
        if (by.cut().between(first.at(), again.at())) {
            return Reason.STORE_CUT;
        }
        return by.blockade().met(sink, first.at()) ? Reason.ANSWER_LOST : Reason.OTHER;
    }

    int of(Reason reason) {
        return count.getOrDefault(reason, 0);
    }

    int all() {
        return count.values().stream().mapToInt(Integer::intValue).sum();
    }
}
