package knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is normal in a document: size of its body text, distance of its lines, right edge. */
record PdfLayout(float bodySize, boolean bodyBold, float leading, float rightEdge, List<Float> headingSizes) {
    private static final int LONGEST_HEADING = 16;
    private static final float LARGER = 1.1f;

    static PdfLayout of(List<PdfLine> lines) {
        Map<Float, Integer> letters = new TreeMap<>();
        int bold = 0;
        int all = 0;
        float right = 0;
        for (PdfLine line : lines) {
            letters.merge(line.size(), line.text().length(), Integer::sum);
            all += line.text().length();
            bold += line.bold() ? line.text().length() : 0;
            right = Math.max(right, line.end());
        }
        float body = letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(10f);
        List<Float> larger = new ArrayList<>(letters.keySet().stream().filter(size -> size > body * LARGER).toList());
        larger.sort((a, b) -> Float.compare(b, a));
        return new PdfLayout(body, bold * 2 > all, leading(lines, body), right, larger);
    }

    private static float leading(List<PdfLine> lines, float body) {
        Map<Integer, Integer> gaps = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).y() - lines.get(i - 1).y();
            if (lines.get(i).page() == lines.get(i - 1).page() && gap > body * 0.8f && gap < body * 2.5f) {
                gaps.merge(Math.round(gap * 2), 1, Integer::sum);
            }
        }
        int best = gaps.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return gaps.entrySet().stream().filter(gap -> gap.getValue() * 2 >= best).mapToInt(Map.Entry::getKey).min()
                .orElse(Math.round(body * 2.6f)) / 2f;
    }

    boolean heading(PdfLine line) {
        if (Texts.words(line.text()) > LONGEST_HEADING || line.text().codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        boolean larger = line.size() > bodySize * LARGER;
        boolean bold = line.bold() && !bodyBold && line.size() >= bodySize * 0.95f
                && !line.text().matches(".*[.,;:]$") && !Bullets.starts(line.text());
        return line.segments().size() == 1 && (larger || bold);
    }

    /** 1 for the largest print. */
    int level(PdfLine line) {
        int rank = headingSizes.indexOf(line.size());
        return rank < 0 ? 6 : Math.min(rank + 1, 5);
    }

    /** Further down than the next line of a paragraph would be. */
    boolean apart(PdfLine before, PdfLine line) {
        float gap = line.y() - before.y();
        return line.page() != before.page() || gap > leading * 1.3f || gap < -leading;
    }

    /** Ends so far from the right edge that the next word would have fitted. */
    boolean cutShort(PdfLine line) {
        return line.end() < rightEdge - bodySize * 7;
    }
}
