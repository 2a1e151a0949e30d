package chat;

import java.util.List;

/**
 * What a language model is given: instructions apart from data.
 *
 * @param system   tone, role, rules
 * @param history  earlier messages, oldest first, alternating, beginning with user
 * @param question passages and question, delimited and escaped
 */
public record Prompt(String system, List<Utterance> history, String question) {
}
