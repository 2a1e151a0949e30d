package knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gathers blocks in reading order and remembers under which headings they stand. */
final class BlockCollector {
    private static final int QUESTION_LEVEL = 9;
    private static final int LONGEST_QUESTION = 25;

    private record Level(int depth, String text) {
    }

    private static final int QUESTION_SENTENCES = 2;

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Level> trail = new ArrayDeque<>();

    void heading(int depth, String raw) {
        String text = Texts.tidy(raw);
        while (!trail.isEmpty() && trail.peekLast().depth() >= depth) {
            trail.removeLast();
        }
        if (!text.isEmpty()) {
            trail.addLast(new Level(depth, text));
        }
    }

    /** A paragraph that is only a question stands over its answer like a heading. */
    void paragraph(Integer page, String raw) {
        String text = Texts.tidy(raw);
        if (text.endsWith("?") && Texts.words(text) <= LONGEST_QUESTION
                && Sentences.split(text).size() <= QUESTION_SENTENCES) {
            heading(QUESTION_LEVEL, text);
        } else {
            add(Block.Kind.PARAGRAPH, page, text);
        }
    }

    void item(Integer page, String raw) {
        add(Block.Kind.ITEM, page, Texts.tidy(raw));
    }

    void row(Integer page, List<String> header, List<String> cells) {
        add(Block.Kind.ROW, page, TableRows.sentence(header, cells));
    }

    /** The blocks; a heading that only repeats the title is left out. */
    List<Block> blocks(String title) {
        return blocks.stream().map(block -> new Block(block.kind(),
                block.headings().stream().filter(heading -> !heading.equalsIgnoreCase(title)).toList(), block.page(),
                block.text())).toList();
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    private void add(Block.Kind kind, Integer page, String text) {
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            blocks.add(new Block(kind, trail.stream().map(Level::text).toList(), page, text));
        }
    }
}
