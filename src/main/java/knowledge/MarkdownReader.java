package knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/** Markdown with GitHub tables; the first heading is the title. */
final class MarkdownReader implements DocumentReader {
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(.*?)\\R---\\R", Pattern.DOTALL);
    private static final Pattern FRONT_TITLE = Pattern.compile("(?m)^title:\\s*[\"']?(.+?)[\"']?\\s*$");
    private final Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Override
    public ParsedDocument read(Path file) throws IOException {
        String text = Texts.decode(file);
        Pass pass = new Pass();
        Matcher front = FRONT_MATTER.matcher(text);
        if (front.find()) {
            Matcher named = FRONT_TITLE.matcher(front.group(1));
            pass.title = named.find() ? named.group(1) : null;
            text = text.substring(front.end());
        }
        parser.parse(text).accept(pass);
        String title = pass.title == null ? Texts.titleFrom(file) : pass.title;
        return new ParsedDocument(title, pass.out.blocks(title));
    }

    /** The state of one reading. */
    private static final class Pass extends AbstractVisitor {
        private final BlockCollector out = new BlockCollector();
        private String title;

        @Override
        public void visit(Heading heading) {
            String text = InlineText.of(heading);
            if (title == null && out.isEmpty()) {
                title = text;
            } else if (!text.equals(title)) {
                out.heading(heading.getLevel(), text);
            }
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null) {
                out.item(null, InlineText.of(paragraph));
            } else {
                out.paragraph(null, InlineText.of(paragraph));
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            out.paragraph(null, code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            out.paragraph(null, code.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            out.paragraph(null, Jsoup.parse(html.getLiteral()).text());
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                table(block);
            } else {
                visitChildren(block);
            }
        }

        private void table(Node table) {
            List<String> header = List.of();
            for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
                for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                    if (part instanceof TableHead) {
                        header = cells(row);
                    } else {
                        out.row(null, header, cells(row));
                    }
                }
            }
        }

        private static List<String> cells(Node row) {
            List<String> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                cells.add(InlineText.of(cell));
            }
            return cells;
        }
    }
}
