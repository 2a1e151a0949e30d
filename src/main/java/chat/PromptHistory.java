package chat;

import java.util.ArrayList;
import java.util.List;

/** Brings earlier messages into the order that models ask for: alternating, from the visitor's to the assistant's. */
final class PromptHistory {
    private static final int TURNS = 20;

    private PromptHistory() {
    }

    /** The last 20 turns; neighbours of one role become one message, a question without an answer is left out. */
    static List<Utterance> of(List<Utterance> said) {
        List<Utterance> ordered = new ArrayList<>();
        for (Utterance utterance : said) {
            if (isMessage(utterance)) {
                add(new Utterance(utterance.role(), PromptData.text(utterance.text()).strip()), ordered);
            }
        }
        if (!ordered.isEmpty() && isVisitors(ordered.get(ordered.size() - 1))) {
            ordered.remove(ordered.size() - 1);
        }
        return List.copyOf(ordered.subList(Math.max(0, ordered.size() - 2 * TURNS), ordered.size()));
    }

    private static void add(Utterance next, List<Utterance> ordered) {
        if (ordered.isEmpty()) {
            if (isVisitors(next)) {
                ordered.add(next);
            }
            return;
        }
        Utterance last = ordered.get(ordered.size() - 1);
        if (last.role().equals(next.role())) {
            ordered.set(ordered.size() - 1, new Utterance(last.role(), last.text() + "\n\n" + next.text()));
        } else {
            ordered.add(next);
        }
    }

    private static boolean isMessage(Utterance utterance) {
        boolean known = isVisitors(utterance) || "assistant".equals(utterance.role());
        return known && utterance.text() != null && !utterance.text().isBlank();
    }

    private static boolean isVisitors(Utterance utterance) {
        return "user".equals(utterance.role());
    }
}
