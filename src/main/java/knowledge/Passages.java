package knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Joins neighbouring sentences of one section and page to passages with a sentence of overlap. */
final class Passages {
    private static final int WORDS = 110;

    private record Piece(int block, String text) {
    }

    private record Range(int from, int to, String text) {
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();

    Passages(List<Block> blocks) {
        int start = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0 && !together(blocks.get(i - 1), blocks.get(i))) {
                cut(start, pieces.size());
                start = pieces.size();
            }
            for (String sentence : Sentences.split(blocks.get(i).text())) {
                pieces.add(new Piece(i, sentence));
            }
        }
        cut(start, pieces.size());
    }

    private static boolean together(Block before, Block block) {
        return before.headings().equals(block.headings())
                && (before.page() == null || before.page().equals(block.page()));
    }

    private void cut(int from, int to) {
        int start = from;
        while (start < to) {
            int end = start;
            int words = 0;
            while (end < to && (words == 0 || words + Texts.words(pieces.get(end).text()) <= WORDS)) {
                words += Texts.words(pieces.get(end++).text());
            }
            ranges.add(new Range(start, end, pieces.subList(start, end).stream().map(Piece::text)
                    .collect(Collectors.joining(" "))));
            if (end >= to) {
                return;
            }
            start = Math.max(start + 1, end - 1);
        }
    }

    /** The first passage that holds the whole of this text of this block, else the text itself. */
    String around(int block, String text) {
        for (Range range : ranges) {
            boolean holds = pieces.get(range.from()).block() <= block && pieces.get(range.to() - 1).block() >= block;
            if (holds && range.text().contains(text)) {
                return range.text();
            }
        }
        return text;
    }
}
