package knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** BERT's uncased WordPiece tokenizer, with the vocabulary that lies beside the model. */
final class WordPiece {
    private static final int LONGEST_WORD = 100;
    private static final String PUNCTUATION = "$+<=>^`|~";
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final int longest;

    /** @param word which word a piece belongs to, -1 for the marks at both ends */
    record Tokens(long[] ids, int[] word, List<String> words) {
    }

    /** @param longest most tokens, the marks included; what is longer is cut */
    WordPiece(InputStream tokenizerJson, int longest) throws IOException {
        JsonNode entries = new ObjectMapper().readTree(tokenizerJson).at("/model/vocab");
        entries.properties().forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
        this.longest = longest;
    }

    Tokens tokens(String text) {
        List<String> words = words(text);
        List<Long> ids = new ArrayList<>(List.of((long) vocabulary.get("[CLS]")));
        List<Integer> belongs = new ArrayList<>(List.of(-1));
        for (int i = 0; i < words.size() && ids.size() < longest - 1; i++) {
            for (int id : pieces(words.get(i))) {
                if (ids.size() < longest - 1) {
                    ids.add((long) id);
                    belongs.add(i);
                }
            }
        }
        ids.add((long) vocabulary.get("[SEP]"));
        belongs.add(-1);
        return new Tokens(ids.stream().mapToLong(Long::longValue).toArray(),
                belongs.stream().mapToInt(Integer::intValue).toArray(), words);
    }

    boolean knows(String word) {
        return vocabulary.containsKey(word);
    }

    private List<Integer> pieces(String word) {
        int unknown = vocabulary.get("[UNK]");
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            return List.of(unknown);
        }
        List<Integer> pieces = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer id = null;
            while (start < end && id == null) {
                id = vocabulary.get((start > 0 ? "##" : "") + word.substring(start, end));
                end -= id == null ? 1 : 0;
            }
            if (id == null) {
                return List.of(unknown);
            }
            pieces.add(id);
            start = end;
        }
        return pieces;
    }

    /** Lower case, without accents; each punctuation mark is a word of its own. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).codePoints().forEach(point -> {
            boolean space = Character.isWhitespace(point) || Character.isSpaceChar(point);
            boolean alone = alone(point);
            if (!open.isEmpty() && (space || alone)) {
                words.add(open.toString());
                open.setLength(0);
            }
            if (alone) {
                words.add(Character.toString(point));
            } else if (!space && !ignored(point)) {
                open.appendCodePoint(point);
            }
        });
        if (!open.isEmpty()) {
            words.add(open.toString());
        }
        return words;
    }

    private static boolean ignored(int point) {
        int type = Character.getType(point);
        return point == 0 || point == 0xFFFD || type == Character.CONTROL || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK || type == Character.SURROGATE;
    }

    private static boolean alone(int point) {
        return switch (Character.getType(point)) {
            case Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION, Character.OTHER_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> PUNCTUATION.indexOf(point) >= 0
                    || Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
        };
    }
}
