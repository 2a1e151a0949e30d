package knowledge;

import java.util.List;

/** What a reader makes of a file: its title and its blocks in reading order. */
record ParsedDocument(String title, List<Block> blocks) {
}
