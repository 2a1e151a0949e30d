package engine;

/** Hears what becomes of one {@link ModelCall}. Safe from any thread. */
public interface ModelListener {

    /** One for each event asked for. */
    void event(ModelEvent event);

    /** The connection ended as it should; whether the answer is whole, the stop event says. */
    void ended();

    /** @param throttled the service had no room: worth another try if nothing was said yet */
    void failed(Throwable cause, boolean throttled);
}
