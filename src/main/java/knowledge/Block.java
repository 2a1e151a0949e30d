package knowledge;

import java.util.List;

/**
 * The smallest part of a document that a reader tells apart.
 *
 * @param headings the headings above it, outermost first, without the document's title
 * @param page     from 1, null where the format has no pages
 */
record Block(Kind kind, List<String> headings, Integer page, String text) {

    enum Kind { PARAGRAPH, ITEM, ROW }

    /** Ends with a colon, so that what follows belongs to it. */
    boolean opensList() {
        return kind == Kind.PARAGRAPH && text.endsWith(":");
    }
}
