package engine;

import chat.Citation;
import java.util.List;

/**
 * One event of a model's stream.
 *
 * @param text      piece of the answer, empty when the event carries none
 * @param citations what the service itself attributes, mostly none
 * @param used      tokens of the call so far, null when the event does not say
 * @param stop      the service says that the answer is whole
 */
public record ModelEvent(String text, List<Citation> citations, Tokens used, boolean stop) {
    /** An event without meaning for the answer: the stream is alive. */
    public static final ModelEvent ALIVE = new ModelEvent("", List.of(), null, false);
    public static final ModelEvent STOP = new ModelEvent("", List.of(), null, true);

    /** Tokens read and written. */
    public record Tokens(int input, int output) {
    }

    public static ModelEvent text(String piece) {
        return new ModelEvent(piece, List.of(), null, false);
    }

    public static ModelEvent used(int input, int output) {
        return new ModelEvent("", List.of(), new Tokens(input, output), false);
    }
}
