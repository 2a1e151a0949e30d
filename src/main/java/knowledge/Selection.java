package knowledge;

import confidence.ContentWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the hits that make the answer: the best, and those that come close to it and add something. */
final class Selection {
    private static final int MOST = 3;
    private static final double CLOSE = 0.13;
    private static final double SAME = 0.8;

    private Selection() {
    }

    static List<Hit> of(List<Hit> hits, int most) {
        List<Hit> chosen = new ArrayList<>();
        for (Hit hit : hits) {
            boolean full = chosen.size() >= Math.min(MOST, most);
            if (full || !chosen.isEmpty() && hit.rank() < chosen.get(0).rank() - CLOSE) {
                break;
            }
            if (chosen.stream().noneMatch(earlier -> repeats(earlier.unit().text(), hit.unit().text()))) {
                chosen.add(hit);
            }
        }
        return chosen;
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
