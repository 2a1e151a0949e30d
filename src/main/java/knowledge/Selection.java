package knowledge;

import confidence.ContentWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the hits that make the answer: the best, and those that come close to it and add something. */
final class Selection {
    private static final int MOST = 3;
    private static final double CLOSE = 0.13;
    private static final double CLOSE_TO_FACT = 0.05;
    private static final double CLOSE_ELSEWHERE = 0.03;
    private static final double SAME = 0.8;
    private static final double OLD = 0.6;

    private Selection() {
    }

    /** The section that answers best comes first; within it, and after it, sentences follow each other as they stand. */
    static List<Hit> of(String question, List<Hit> hits, boolean certain) {
        Optional<Hit> asked = underSameQuestion(question, hits);
        Hit best = asked.orElse(hits.get(0));
        List<Hit> chosen = new ArrayList<>(List.of(best));
        for (Hit hit : hits) {
            boolean near = behind(hit, best) <= closeness(hit, best, asked.isPresent());
            if (certain && near && chosen.size() < MOST && adds(hit, chosen)) {
                chosen.add(hit);
            }
        }
        chosen.sort(Comparator.comparing((Hit hit) -> !sameSection(hit, best))
                .thenComparing(hit -> hit.unit().number()));
        return chosen;
    }

    private static boolean sameSection(Hit hit, Hit best) {
        return hit.file().path().equals(best.file().path()) && hit.unit().headings().equals(best.unit().headings());
    }

    /** Where the document asks the very question, what follows is its answer. */
    private static Optional<Hit> underSameQuestion(String question, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.unit().section().endsWith("?") && repeats(hit.unit().section(), question))
                .min(Comparator.comparing((Hit hit) -> hit.file().path()).thenComparing(hit -> hit.unit().number()));
    }

    private static double behind(Hit hit, Hit best) {
        return Math.max(0, best.rank() - hit.rank());
    }

    /** How far behind the best a hit may be: who asked for one fact and got it wants little more. */
    private static double closeness(Hit hit, Hit best, boolean asked) {
        if (hit.typed() < best.typed()) {
            return -1;
        }
        if (sameSection(hit, best)) {
            return best.typed() == 1 && !asked ? CLOSE_TO_FACT : CLOSE;
        }
        return asked ? -1 : CLOSE_ELSEWHERE;
    }

    /** False for a hit that is chosen already or says little else. */
    private static boolean adds(Hit hit, List<Hit> chosen) {
        List<String> words = ContentWords.of(hit.unit().text());
        Set<String> said = new HashSet<>();
        chosen.forEach(earlier -> said.addAll(ContentWords.of(earlier.unit().text())));
        return !chosen.contains(hit) && words.stream().filter(said::contains).count() < OLD * words.size();
    }

    static boolean repeats(String one, String other) {
        Set<String> a = new HashSet<>(ContentWords.of(one));
        Set<String> b = new HashSet<>(ContentWords.of(other));
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        a.addAll(b);
        return a.isEmpty() || both.size() >= SAME * a.size();
    }
}
