package knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;

/** Finds the units that may answer a question: hybrid search, re-ranked word by word. */
final class Search {
    private static final int DEPTH = 16;
    private static final double ALONE = 0.25;
    private static final double MATCHED = 2;
    private static final double TYPED = 0.15;
    private final Library library;

    Search(Library library) {
        this.library = library;
    }

    /**
     * What was searched for and what was found.
     *
     * @param question with slips of the keyboard put right
     * @param hits     best first, each unit once
     */
    record Found(String question, List<Hit> hits) {
    }

    List<Hit> hits(String tenant, String question) throws IOException {
        return find(tenant, question).hits();
    }

    Found find(String tenant, String question) throws IOException {
        Shelf shelf = library.shelf();
        Set<String> outOfSight = library.catalogue().outOfSight(tenant);
        return shelf.index().search(searcher -> {
            Asked asked = Asked.of(spelled(question, searcher, shelf), shelf.embeddings());
            Analyzer analyzer = shelf.index().analyzer();
            Candidates candidates = new Candidates(searcher, analyzer);
            QuestionWords words = new QuestionWords(asked.words(), analyzer, searcher.getIndexReader());
            List<Hit> hits = new ArrayList<>();
            for (int entry : candidates.find(asked.text(), asked.vector(),
                    Candidates.visible(tenant, outOfSight), DEPTH)) {
                hits.add(hit(shelf, searcher, candidates, entry, asked, words));
            }
            List<Hit> distinct = once(hits);
            return new Found(asked.text(), shelf.embeddings() == null ? distinct : Support.judged(distinct));
        });
    }

    private static String spelled(String question, IndexSearcher searcher, Shelf shelf) throws IOException {
        return shelf.embeddings() == null ? question
                : new Spelling(searcher.getIndexReader(), shelf.embeddings()).corrected(question);
    }

    private Hit hit(Shelf shelf, IndexSearcher searcher, Candidates candidates, int entry, Asked asked,
            QuestionWords words) throws IOException {
        Document stored = searcher.storedFields().document(entry);
        Unit unit = Fields.unit(stored);
        StoredFile file = Fields.fileOf(stored);
        AnswerType type = asked.type();
        double typed = type == null ? 0.5 : type.in(unit.text(), asked.typeWords()) ? 1 : 0;
        if (shelf.embeddings() == null) {
            return WordMatch.hit(file, unit, words, shelf.index().analyzer(), typed);
        }
        PackedEncoding text = shelf.encoded(unit.context(file.title()));
        double raw = Embeddings.dot(asked.vector(), candidates.vector(Fields.RAW, entry));
        double context = text.dot(asked.vector(), 0);
        TokenMatch match = TokenMatch.of(asked.encoding(), words, text);
        double rank = ALONE * raw + MATCHED * match.mean() + TYPED * typed;
        return new Hit(file, unit, raw, context, match.mean(), match.weakest(), typed, rank, 0);
    }

    private static List<Hit> once(List<Hit> hits) {
        hits.sort(Comparator.comparingDouble(Hit::rank).reversed());
        Map<String, Hit> distinct = new HashMap<>();
        hits.forEach(hit -> distinct.putIfAbsent(hit.file().path() + "\n" + hit.unit().text(), hit));
        return hits.stream().filter(hit -> distinct.containsValue(hit)).toList();
    }

    /** A question, prepared once for all candidates. */
    private record Asked(String text, float[] vector, Embeddings.Encoding encoding, List<String> words, AnswerType type,
            Set<String> typeWords) {

        static Asked of(String question, Embeddings embeddings) {
            AnswerType type = AnswerType.of(question);
            Set<String> typeWords = AnswerType.questionWords(question);
            if (embeddings == null) {
                return new Asked(question, null, null, WordPiece.words(question), type, typeWords);
            }
            Embeddings.Encoding encoding = embeddings.encode(question);
            return new Asked(question, embeddings.query(question), encoding, encoding.words(), type, typeWords);
        }
    }
}
