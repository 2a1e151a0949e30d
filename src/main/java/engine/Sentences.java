package engine;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences of an answer with their places; a line break ends a sentence, as in Markdown lists. */
final class Sentences {

    /** @param start first character in the text, {@code end} the one after the last */
    record Sentence(int start, int end, String text) {
    }

    private Sentences() {
    }

    static List<Sentence> of(String text) {
        List<Sentence> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            addLine(text.substring(start, end), start, found);
            start = end;
        }
        return found;
    }

    private static void addLine(String line, int offset, List<Sentence> found) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(line);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = line.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                found.add(new Sentence(offset + start, offset + end, sentence));
            }
            start = end;
        }
    }
}
