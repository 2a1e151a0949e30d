package benchmark;

import java.util.Arrays;

/** Counts what a number of conversations see that are open at once. Lives on one event loop. */
final class Crowd {
    private final boolean sockets;
    private final int size;
    private final int piecesEach;
    private final Runnable whenAllEnded;
    private final long[] first;
    private final long[] passedOn;
    private final long startedNanos = System.nanoTime();
    private long lastEndNanos = startedNanos;
    private int firsts;
    private int passed;
    private int open;
    private int mostOpen;
    private int ended;
    private int failed;
    private String reason = "-";

    Crowd(boolean sockets, int size, int piecesEach, Runnable whenAllEnded) {
        this.sockets = sockets;
        this.size = size;
        this.piecesEach = piecesEach;
        this.whenAllEnded = whenAllEnded;
        this.first = new long[size];
        this.passedOn = new long[size * piecesEach * 2];
    }

    boolean sockets() {
        return sockets;
    }

    int piecesEach() {
        return piecesEach;
    }

    void opened() {
        mostOpen = Math.max(mostOpen, ++open);
    }

    void first(long nanos) {
        first[firsts++] = nanos;
    }

    void passedOn(long nanos) {
        passedOn[passed++] = nanos;
    }

    /** @param failure null for a good end */
    void ended(String failure) {
        open--;
        lastEndNanos = System.nanoTime();
        if (failure != null) {
            failed++;
            reason = failure;
        }
        if (++ended == size) {
            whenAllEnded.run();
        }
    }

    /** As {@link Result#read} reads it. */
    String result(long ownDelayNanos) {
        double seconds = (lastEndNanos - startedNanos) / 1e9;
        return String.join(" ", "RESULT", text(ended / seconds), text(milliseconds(first, firsts, 50, ownDelayNanos)),
                text(milliseconds(first, firsts, 99, ownDelayNanos)), text(milliseconds(passedOn, passed, 50, 0)),
                text(milliseconds(passedOn, passed, 99, 0)), String.valueOf(mostOpen), String.valueOf(failed),
                String.valueOf(size - ended), reason);
    }

    private static String text(double number) {
        return String.valueOf(number);
    }

    private static double milliseconds(long[] nanos, int count, int percent, long less) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return (sorted[Math.min(count - 1, count * percent / 100)] - less) / 1e6;
    }
}
