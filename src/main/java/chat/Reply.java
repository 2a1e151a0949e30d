package chat;

/** Where an engine puts its answer, piece by piece. Safe from any thread; never blocks. */
public interface Reply {

    /** Sends one piece on; false means the reader is slow: ask for more only after {@link #onDrain}. */
    boolean piece(String text);

    /** Runs once, as soon as the reader has caught up (at once if it has). */
    void onDrain(Runnable resume);

    /** Runs once, when the visitor stopped the answer or left (at once if so already): end the model call. */
    void onCancel(Runnable cancel);

    boolean cancelled();
}
