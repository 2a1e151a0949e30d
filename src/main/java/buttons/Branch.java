package buttons;

import java.util.List;

/**
 * A subject that an answer may be about, with its buttons.
 *
 * @param keywords  plain
 * @param primary   id of a button, null when there is none
 * @param secondary ids of buttons for visitors who ask at some length
 */
record Branch(String name, List<String> keywords, String primary, List<String> secondary) {
}
