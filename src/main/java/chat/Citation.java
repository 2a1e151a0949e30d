package chat;

/**
 * What a part of an answer rests on.
 *
 * @param source  the passage quoted or attributed
 * @param quoted  the part of the answer that it supports, empty when the engine does not say
 */
public record Citation(Passage source, String quoted) {
}
