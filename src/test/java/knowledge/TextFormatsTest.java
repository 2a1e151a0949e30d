package knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFormatsTest {
    @TempDir
    Path folder;

    private ParsedDocument read(String name, String text) throws IOException {
        return new Readers().read(Files.writeString(folder.resolve(name), text));
    }

    @Test
    void markdown_keeps_headings_lists_and_tables_apart() throws IOException {
        ParsedDocument read = read("a.md", """
                # Tool *library*
                We lend tools.
                ## Fees
                You need:
                - a card
                - a [deposit](https://example.org)

                | Tool | Fee |
                |---|---|
                | Drill | $4 |
                """);

        assertThat(read.title()).isEqualTo("Tool library");
        assertThat(read.blocks()).containsExactly(
                new Block(Block.Kind.PARAGRAPH, List.of(), null, "We lend tools."),
                new Block(Block.Kind.PARAGRAPH, List.of("Fees"), null, "You need:"),
                new Block(Block.Kind.ITEM, List.of("Fees"), null, "a card"),
                new Block(Block.Kind.ITEM, List.of("Fees"), null, "a deposit"),
                new Block(Block.Kind.ROW, List.of("Fees"), null, "Tool: Drill, Fee: $4."));
    }

    @Test
    void html_is_read_without_what_surrounds_the_text() throws IOException {
        ParsedDocument read = read("a.html", """
                <html><head><title>Site</title><style>p{}</style></head><body><nav>Home</nav><header>Logo</header>
                <h1>Parking</h1><h2>Rates</h2><p>The first <b>hour</b> is free.</p>
                <ul><li><p>Bring coins.</p></li><li>No trucks.</li></ul>
                <table><tr><th>Day</th><th>Rate</th></tr><tr><td>Sunday</td><td>$1</td></tr></table>
                <script>alert(1)</script><footer>Imprint</footer></body></html>""");

        assertThat(read.title()).isEqualTo("Parking");
        assertThat(read.blocks()).extracting(Block::kind).containsExactly(Block.Kind.PARAGRAPH, Block.Kind.ITEM,
                Block.Kind.ITEM, Block.Kind.ROW);
        assertThat(read.blocks()).extracting(Block::text).containsExactly("The first hour is free.", "Bring coins.",
                "No trucks.", "Day: Sunday, Rate: $1.");
        assertThat(read.blocks()).allMatch(block -> block.headings().equals(List.of("Rates")));
    }

    @Test
    void plain_text_joins_wrapped_lines_and_finds_headings() throws IOException {
        ParsedDocument read = read("a.txt", "House rules\n\nQUIET HOURS\n\nPlease be quiet\nafter ten.\n\n"
                + "- no drums\n- no drills\n\nMay I sing?\n\nSinging is fine.\n");

        assertThat(read.title()).isEqualTo("House rules");
        assertThat(read.blocks()).extracting(Block::text).containsExactly("Please be quiet after ten.", "no drums",
                "no drills", "Singing is fine.");
        assertThat(read.blocks().get(3).headings()).containsExactly("Quiet Hours", "May I sing?");
    }

    @Test
    void text_in_an_old_character_set_is_readable() throws IOException {
        Path old = Files.write(folder.resolve("old.txt"), "The café opens at nine.".getBytes(Charset.forName(
                "windows-1252")));
        Path wide = Files.write(folder.resolve("wide.txt"), "\uFEFFThe café opens at nine.".getBytes(
                StandardCharsets.UTF_16LE));

        assertThat(new TextReader().read(old).blocks().get(0).text()).isEqualTo("The café opens at nine.");
        assertThat(new TextReader().read(wide).blocks().get(0).text()).isEqualTo("The café opens at nine.");
    }

    @Test
    void sentences_do_not_end_at_abbreviations() {
        assertThat(Sentences.split("Dr. Ames sees e.g. Mr. Lee at 9 a.m. on Mondays. She is kind. It costs $1.50.")).containsExactly(
                "Dr. Ames sees e.g. Mr. Lee at 9 a.m. on Mondays.", "She is kind.", "It costs $1.50.");
    }

    @Test
    void a_sentence_that_leans_on_the_one_before_takes_it_along() throws IOException {
        List<Unit> units = Units.of(read("b.md", "# T\nThe lamp costs $4. It needs two batteries."));

        assertThat(units.get(1).before()).isEqualTo("The lamp costs $4.");
    }
}
