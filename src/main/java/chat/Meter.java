package chat;

/** What an answer took: time, pieces, tokens. Written by the engine's thread, read by any. */
public final class Meter {
    private final long startedNanos = System.nanoTime();
    private volatile long firstPieceNanos;
    private volatile int pieces;
    private volatile int throttles;
    private volatile int inputTokens;
    private volatile int outputTokens;

    void countPiece() {
        if (pieces == 0) {
            firstPieceNanos = System.nanoTime();
        }
        pieces++;
    }

    public int pieces() {
        return pieces;
    }

    /** Milliseconds from the start to the first piece, 0 when there was none. */
    public long firstPieceMillis() {
        return pieces > 0 ? (firstPieceNanos - startedNanos) / 1_000_000 : 0;
    }

    public long elapsedMillis() {
        return (System.nanoTime() - startedNanos) / 1_000_000;
    }

    /** Counts one refusal of the model for want of room. */
    public void throttled() {
        throttles++;
    }

    public int throttles() {
        return throttles;
    }

    /** Tokens as the model counted them. */
    public void used(int input, int output) {
        inputTokens = input;
        outputTokens = output;
    }

    public int inputTokens() {
        return inputTokens;
    }

    /** Pieces stand in where the model does not count. */
    public int outputTokens() {
        return outputTokens > 0 ? outputTokens : pieces;
    }
}
