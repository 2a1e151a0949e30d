package engine;

/** One call to a streaming model. Used once; its methods never block. */
public interface ModelCall {

    /** Sends the request and asks for the first event. */
    void start(ModelListener listener);

    /** Asks for one event more. */
    void next();

    /** Ends the call on the wire; without effect on one that is over. */
    void cancel();
}
