package knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.PdfFiles;

class PdfReaderTest {
    private static final String LONG = "The museum shows more than four hundred objects from the whole county, and a ";
    @TempDir
    Path folder;

    private ParsedDocument read(List<List<String>> pages) throws IOException {
        return new PdfReader().read(PdfFiles.write(folder.resolve("a-guide.pdf"), pages));
    }

    @Test
    void each_block_knows_its_page_and_its_heading() throws IOException {
        ParsedDocument read = read(List.of(List.of("# Visitor Guide", "", "Welcome to the museum."),
                List.of("# Tickets", "", "A ticket costs 5 dollars.")));

        assertThat(read.title()).isEqualTo("Visitor Guide");
        assertThat(read.blocks()).containsExactly(
                new Block(Block.Kind.PARAGRAPH, List.of(), 1, "Welcome to the museum."),
                new Block(Block.Kind.PARAGRAPH, List.of("Tickets"), 2, "A ticket costs 5 dollars."));
    }

    @Test
    void lines_that_repeat_on_every_page_are_left_out() throws IOException {
        List<List<String>> pages = List.of(
                List.of("Museum Handbook", "", "The first page speaks of dogs.", "", "Page 1 of 3"),
                List.of("Museum Handbook", "", "The second page speaks of cats.", "", "Page 2 of 3"),
                List.of("Museum Handbook", "", "The third page speaks of birds.", "", "Page 3 of 3"));

        assertThat(read(pages).blocks()).extracting(Block::text).containsExactly("The first page speaks of dogs.",
                "The second page speaks of cats.", "The third page speaks of birds.");
    }

    @Test
    void a_word_broken_at_the_line_end_is_made_whole_and_a_compound_keeps_its_hyphen() throws IOException {
        ParsedDocument read = read(List.of(List.of(LONG + "volun-", "teer explains each of them to " + "visitors.", "",
                LONG + "self-", "guided tour is offered every day.")));

        assertThat(read.blocks()).extracting(Block::text).containsExactly(
                LONG + "volunteer explains each of them to visitors.", LONG + "self-guided tour is offered every day.");
    }

    @Test
    void a_table_row_is_read_with_its_headers() throws IOException {
        ParsedDocument read = read(List.of(List.of("Prices of this year are these.", "", "Ticket|Price|Valid",
                "Adult|$12|one day", "Child|$4|one day")));

        assertThat(read.blocks()).extracting(Block::text).containsExactly("Prices of this year are these.",
                "Ticket: Adult, Price: $12, Valid: one day.", "Ticket: Child, Price: $4, Valid: one day.");
    }

    @Test
    void a_damaged_file_a_scan_and_a_locked_file_each_say_what_is_wrong() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.pdf"), "%PDF-1.7 and then nothing of use");
        Path scan = PdfFiles.write(folder.resolve("scan.pdf"), List.of(List.of(), List.of()));
        Path locked = PdfFiles.write(folder.resolve("locked.pdf"), List.of(List.of("A secret text.")), "key");

        assertThatThrownBy(() -> new PdfReader().read(damaged)).isInstanceOf(UnreadableDocument.class)
                .hasMessage("It is damaged and cannot be opened.");
        assertThatThrownBy(() -> new PdfReader().read(scan)).isInstanceOf(UnreadableDocument.class)
                .hasMessage("It holds no text; it is probably a scan.");
        assertThatThrownBy(() -> new PdfReader().read(locked)).isInstanceOf(UnreadableDocument.class)
                .hasMessage("It is protected by a password.");
    }
}
