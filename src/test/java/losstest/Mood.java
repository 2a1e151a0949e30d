package losstest;

import java.util.SplittableRandom;

/** What a receiver does with one message. */
enum Mood {
    TAKES, FAILS, HANGS, TAKES_AND_SAYS_NOTHING;

    private static final double FAILING = 0.15;
    private static final double HANGING = 0.02;
    private static final double SILENT = 0.03;

    static Mood of(SplittableRandom random) {
        double chance;
        synchronized (random) {
            chance = random.nextDouble();
        }
        if (chance < FAILING) {
            return FAILS;
        }
        if (chance < FAILING + HANGING) {
            return HANGS;
        }
        return chance < FAILING + HANGING + SILENT ? TAKES_AND_SAYS_NOTHING : TAKES;
    }
}
