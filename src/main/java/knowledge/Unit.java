package knowledge;

import java.util.List;

/**
 * What the index holds one entry of: a sentence, list item or table row that can be quoted.
 *
 * @param number   position in its document
 * @param before   sentences without which this one is not understood, empty if it stands alone
 * @param intro    the line that opens the list it belongs to, empty if none
 * @param list     number of that list, -1 if none
 * @param headings outermost first
 * @param passage  the text around it, about 110 words
 */
record Unit(int number, Block.Kind kind, String text, String before, String intro, int list, List<String> headings,
        Integer page, String passage) {

    String section() {
        return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    }

    /** What a reader of the document knows when he comes to this sentence. */
    String context(String title) {
        StringBuilder context = new StringBuilder(title).append(". ");
        headings.forEach(heading -> context.append(heading).append(heading.endsWith("?") ? " " : ". "));
        return context.append(intro.isEmpty() ? "" : intro + " ").append(before.isEmpty() ? "" : before + " ")
                .append(text).toString();
    }
}
