package engine;

import chat.Citation;
import java.util.List;

/** Makes of what a model says what a visitor reads, and what it rests on. One for each try of a turn. */
public interface Transcript {

    /** Text to pass on now, may be empty. */
    String add(ModelEvent event);

    /** Text still held back when the answer is whole. */
    String rest();

    /** Of the text so far, in the order of the text. */
    List<Citation> citations();
}
