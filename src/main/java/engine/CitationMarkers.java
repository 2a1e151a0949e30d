package engine;

import chat.Citation;
import chat.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the markers such as {@code [1]} or {@code [2, 3]} out of a streamed answer and makes citations of them.
 * Only what may become a marker is held back, so text is never late (a blank that ended the piece before stays).
 * Links such as {@code [1](...)} stay.
 * An answer without any marker is cited by {@link SupportingPassages}.
 */
public final class CitationMarkers implements Transcript {
    private static final String NUMBERS = "\\d{1,2}(?:\\s?[,;–-]\\s?\\d{1,2}){0,8}";
    private static final Pattern MARKER = Pattern.compile("[ \\t]{0,2}\\[(" + NUMBERS + ")\\](?![(:])");
    private static final Pattern UNFINISHED = Pattern.compile("[ \\t]{0,2}\\[(?:\\d[\\d,;–\\s-]{0,40})?\\]?$");
    private final List<Passage> passages;
    private final StringBuilder visible = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private String held = "";

    private record Mark(int place, int passage) {
    }

    /** @param passages as numbered in the prompt, the first is 1 */
    public CitationMarkers(List<Passage> passages) {
        this.passages = List.copyOf(passages);
    }

    @Override
    public String add(ModelEvent event) {
        if (passages.isEmpty()) {
            return event.text();
        }
        String text = held + event.text();
        Matcher unfinished = UNFINISHED.matcher(text);
        int ready = unfinished.find() ? unfinished.start() : text.length();
        held = text.substring(ready);
        return withoutMarkers(text.substring(0, ready));
    }

    @Override
    public String rest() {
        String last = withoutMarkers(held);
        held = "";
        return last;
    }

    @Override
    public List<Citation> citations() {
        if (passages.isEmpty()) {
            return List.of();
        }
        List<Sentences.Sentence> sentences = Sentences.of(visible.toString());
        return marks.isEmpty() ? new SupportingPassages(passages).of(sentences) : marked(sentences);
    }

    private String withoutMarkers(String text) {
        StringBuilder clean = new StringBuilder();
        Matcher marker = MARKER.matcher(text);
        int from = 0;
        while (marker.find()) {
            clean.append(text, from, marker.start());
            mark(visible.length() + clean.length(), marker.group(1));
            from = marker.end();
        }
        clean.append(text, from, text.length());
        visible.append(clean);
        return clean.toString();
    }

    private void mark(int place, String numbers) {
        for (String part : numbers.split("\\s?[,;]\\s?")) {
            String[] range = part.split("\\s?[–-]\\s?");
            int last = Integer.parseInt(range[range.length - 1]);
            for (int number = Integer.parseInt(range[0]); number <= last; number++) {
                if (number >= 1 && number <= passages.size()) {
                    marks.add(new Mark(place, number - 1));
                }
            }
        }
    }

    /** A marker belongs to the sentence of the character before it. */
    private List<Citation> marked(List<Sentences.Sentence> sentences) {
        LinkedHashSet<Citation> citations = new LinkedHashSet<>();
        for (Mark mark : marks) {
            String quoted = sentences.stream().filter(s -> s.start() < mark.place() && mark.place() <= s.end())
                    .map(Sentences.Sentence::text).findFirst().orElse("");
            citations.add(new Citation(passages.get(mark.passage()), quoted));
        }
        return List.copyOf(citations);
    }
}
