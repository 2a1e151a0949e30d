package knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a document into the units of the index. */
final class Units {
    private static final int LONGEST_ITEM = 45;
    private static final int LONGEST_LEAD = 12;
    private static final Pattern LEANS = Pattern.compile("^(?:It|Its|They|Their|Them|This|These|That|Those|Such|He|She"
            + "|His|Her|However|But|Also|Otherwise|If so|If not|Then|In that case|In this case|Both|Either"
            + "|Neither|Others?|Afterwards|After that|Instead|Therefore|So|Here|There(?! (?:is|are))|The same"
            + "|Once (?:you|that|this)|Yes|No)\\b.*");

    private final List<Unit> units = new ArrayList<>();
    private final Passages passages;
    private String intro = "";
    private int list = -1;
    private int lists;
    private String previous = "";
    private List<String> headings = List.of();

    private Units(List<Block> blocks) {
        passages = new Passages(blocks);
    }

    static List<Unit> of(ParsedDocument document) {
        Units pass = new Units(document.blocks());
        for (int i = 0; i < document.blocks().size(); i++) {
            pass.block(i, document.blocks().get(i));
        }
        return pass.units;
    }

    private void block(int at, Block block) {
        if (!block.headings().equals(headings)) {
            headings = block.headings();
            previous = "";
            endList();
        }
        if (block.kind() == Block.Kind.PARAGRAPH) {
            endList();
            sentences(at, block);
        } else {
            item(at, block);
        }
    }

    private void endList() {
        intro = "";
        list = -1;
    }

    private void sentences(int at, Block block) {
        List<String> trail = headings;
        for (String sentence : questionsWhole(Sentences.split(block.text()))) {
            if (sentence.endsWith("?")) {
                trail = new ArrayList<>(headings);
                trail.add(sentence);
                previous = "";
                continue;
            }
            boolean opens = sentence.endsWith(":");
            list = opens ? ++lists : -1;
            add(at, block, trail, sentence, leans(sentence) ? previous : "");
            intro = opens ? sentence : "";
            previous = sentence;
        }
    }

    /** "My card has not come. What can I do?" is one question. */
    private static List<String> questionsWhole(List<String> sentences) {
        boolean led = sentences.size() > 2 && !sentences.get(0).endsWith("?") && sentences.get(1).endsWith("?")
                && Texts.words(sentences.get(0)) <= LONGEST_LEAD;
        if (!led) {
            return sentences;
        }
        List<String> whole = new ArrayList<>(sentences.subList(1, sentences.size()));
        whole.set(0, sentences.get(0) + " " + sentences.get(1));
        return whole;
    }

    private void item(int at, Block block) {
        if (list < 0) {
            list = ++lists;
        }
        boolean whole = block.kind() == Block.Kind.ROW || Texts.words(block.text()) <= LONGEST_ITEM;
        String before = "";
        for (String part : whole ? List.of(block.text()) : Sentences.split(block.text())) {
            add(at, block, headings, part, leans(part) ? before : "");
            before = part;
        }
        previous = "";
    }

    private void add(int at, Block block, List<String> trail, String text, String before) {
        units.add(new Unit(units.size(), block.kind(), text, before, text.equals(intro) ? "" : intro, list, trail,
                block.page(), passages.around(at, text)));
    }

    private static boolean leans(String sentence) {
        return LEANS.matcher(sentence).matches();
    }
}
