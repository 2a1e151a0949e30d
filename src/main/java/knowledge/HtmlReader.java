package knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** HTML without what surrounds the text: menus, page heads and feet, scripts, side notes. */
final class HtmlReader implements DocumentReader {
    private static final String AROUND = "nav, header, footer, script, style, aside, noscript, template, "
            + "iframe, svg, button, select, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo]";

    @Override
    public ParsedDocument read(Path file) throws IOException {
        Document page = Jsoup.parse(file.toFile());
        Element first = page.selectFirst("h1");
        String title = first == null ? Texts.tidy(page.title()) : Texts.tidy(first.text());
        page.select(AROUND).remove();
        Pass pass = new Pass(title);
        pass.inside(page.body());
        pass.flush();
        return new ParsedDocument(title.isEmpty() ? Texts.titleFrom(file) : title, pass.out.blocks(title));
    }

    /** The state of one reading. */
    private static final class Pass {
        private final BlockCollector out = new BlockCollector();
        private final StringBuilder open = new StringBuilder();
        private final String title;
        private boolean item;

        Pass(String title) {
            this.title = title;
        }

        void inside(Element parent) {
            for (Node child : parent.childNodes()) {
                if (child instanceof TextNode text) {
                    open.append(text.getWholeText());
                } else if (child instanceof Element element) {
                    element(element);
                }
            }
        }

        private void element(Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                open.append(' ');
            } else if (!element.isBlock() && !name.equals("summary") && !name.equals("dt")) {
                inside(element);
            } else {
                flush();
                block(name, element);
                flush();
            }
        }

        private void block(String name, Element element) {
            switch (name) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(name.charAt(1) - '0', element.text());
                case "summary" -> out.heading(7, element.text());
                case "table" -> table(element);
                case "dd" -> out.item(null, term(element) + element.text());
                case "dt" -> { }
                case "li" -> {
                    item = true;
                    inside(element);
                    flush();
                    item = false;
                }
                default -> inside(element);
            }
        }

        private void heading(int level, String text) {
            if (!Texts.tidy(text).equals(title)) {
                out.heading(level, text);
            }
        }

        private static String term(Element definition) {
            Element before = definition.previousElementSibling();
            return before != null && before.normalName().equals("dt") ? before.text() + ": " : "";
        }

        private void table(Element table) {
            List<String> header = List.of();
            for (Element row : table.select("tr")) {
                Elements cells = row.select("> th, > td");
                if (header.isEmpty() && !cells.isEmpty() && row.select("> td").isEmpty()) {
                    header = cells.eachText();
                } else {
                    out.row(null, header, cells.stream().map(Element::text).toList());
                }
            }
        }

        void flush() {
            String text = Texts.tidy(open.toString());
            open.setLength(0);
            if (text.isEmpty()) {
                return;
            }
            if (item) {
                out.item(null, text);
            } else {
                out.paragraph(null, text);
            }
            item = false;
        }
    }
}
