package chat;

/** One connection to a client, socket or event stream. Safe from any thread; never blocks. */
public interface Outlet {

    /** Queues the frame; silently nothing once closed. */
    void send(Frame frame);

    /** A remark that clients may ignore; only event streams carry it. */
    void comment(String text);

    /** HTTP status of the answer, 200 unless said before its first frame; nothing where there is none. */
    default void status(int status) {
        // a socket has none
    }

    /** No more frames of this answer: an event stream ends, a socket stays open. */
    void finish();

    /** Refuses the request before anything was streamed, in the way of the protocol. */
    void refuse(Frame error, int status);

    /** False while more is queued than a slow reader should be given. */
    boolean writable();

    /** Runs once, as soon as the reader has caught up (at once if it has). */
    void onDrain(Runnable resume);

    boolean closed();

    /** Runs once, when the connection goes away (at once if it has); run what is returned to take the wish back. */
    Runnable onClose(Runnable action);
}
