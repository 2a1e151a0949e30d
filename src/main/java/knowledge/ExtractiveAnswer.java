package knowledge;

import chat.Citation;
import chat.Passage;
import chat.Signals;
import java.util.List;

/**
 * An answer made of sentences of the documents.
 *
 * @param text      Markdown
 * @param citations what each quoted sentence comes from; with {@link Tier#UNKNOWN} the nearest passages, quoting
 *                  nothing; none for small talk
 * @param passages  what was found, best first
 */
public record ExtractiveAnswer(Tier tier, String text, List<Citation> citations, List<Passage> passages,
        Signals signals) {
}
