package confidence;

import chat.Citation;
import chat.Passage;
import chat.Signals;
import java.util.List;

/** What there is to judge an answer by. */
public record Evidence(String question, String answer, List<Passage> passages, List<Citation> citations,
        Signals signals) {
}
