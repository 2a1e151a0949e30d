package knowledge;

import confidence.ContentWords;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** How much each word of a question matters: the rarer in the documents, the more. */
final class QuestionWords {
    private static final double STOPWORD = 0.3;
    private final Map<String, Double> weights = new HashMap<>();

    QuestionWords(List<String> words, Analyzer analyzer, IndexReader reader) throws IOException {
        for (String word : words) {
            weights.put(word, weight(word, analyzer, reader));
        }
    }

    private static double weight(String word, Analyzer analyzer, IndexReader reader) throws IOException {
        if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return 0;
        }
        if (ContentWords.isStopword(word)) {
            return STOPWORD;
        }
        int most = Math.max(1, reader.numDocs());
        int having = 0;
        for (String stem : stems(word, analyzer)) {
            having = reader.docFreq(new Term(Fields.WORDS, stem));
        }
        return Math.log(1 + (most - having + 0.5) / (having + 0.5));
    }

    double weight(String word) {
        return weights.getOrDefault(word, 0.0);
    }

    boolean content(String word) {
        return weight(word) > 0 && !ContentWords.isStopword(word);
    }

    List<String> contentWords() {
        return weights.keySet().stream().filter(this::content).toList();
    }

    /** The words as the index holds them. */
    static Set<String> stems(String text, Analyzer analyzer) throws IOException {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream(Fields.WORDS, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        }
        return stems;
    }
}
