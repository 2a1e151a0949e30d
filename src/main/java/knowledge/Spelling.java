package knowledge;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Puts slips of the keyboard right: a word that neither the documents nor the language model know becomes the
 * word of the documents that is one letter away. Words that exist stay as they are.
 */
final class Spelling {
    private static final Pattern WORD = Pattern.compile("\\p{L}{5,30}");
    private static final int MOST_LOOKED_UP = 12;
    private final IndexReader reader;
    private final Embeddings model;
    private final Map<String, String> known = new HashMap<>();

    Spelling(IndexReader reader, Embeddings model) {
        this.reader = reader;
        this.model = model;
    }

    String corrected(String question) throws IOException {
        Matcher word = WORD.matcher(question);
        StringBuilder text = new StringBuilder();
        while (word.find()) {
            word.appendReplacement(text, Matcher.quoteReplacement(right(word.group())));
        }
        return word.appendTail(text).toString();
    }

    private String right(String word) throws IOException {
        String plain = word.toLowerCase(Locale.ROOT);
        if (known.containsKey(plain)) {
            return known.get(plain);
        }
        boolean exists = model.knows(plain) || reader.docFreq(new Term(Fields.SPELLING, plain)) > 0;
        if (exists || known.size() >= MOST_LOOKED_UP) {
            return word;
        }
        String nearest = nearest(plain);
        known.put(plain, nearest == null ? word : nearest);
        return known.get(plain);
    }

    /** The most frequent word at one edit with the same first letter, null when there is none. */
    private String nearest(String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.SPELLING);
        if (terms == null) {
            return null;
        }
        TermsEnum near = new FuzzyTermsEnum(terms, new Term(Fields.SPELLING, word), 1, 1, true);
        String best = null;
        int most = 0;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            if (near.docFreq() > most) {
                most = near.docFreq();
                best = term.utf8ToString();
            }
        }
        return best;
    }

    /** Adds the words of a text to an entry of the index. */
    static void index(Document entry, String text) {
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        word.results().map(MatchResult::group).distinct().forEach(found -> entry.add(
                new StringField(Fields.SPELLING, found, Field.Store.NO)));
    }
}
