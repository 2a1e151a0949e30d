package knowledge;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The first sieve: vectors and BM25, joined by reciprocal rank fusion. */
final class Candidates {
    private static final int POOL = 32;
    private static final int FUSION = 20;
    private final IndexSearcher searcher;
    private final Analyzer analyzer;

    Candidates(IndexSearcher searcher, Analyzer analyzer) {
        this.searcher = searcher;
        this.analyzer = analyzer;
    }

    /** Numbers of index entries, best first. {@code vector} is null when there is no embedding model. */
    List<Integer> find(String question, float[] vector, Query visible, int limit) throws IOException {
        Map<Integer, Double> fused = new HashMap<>();
        if (vector != null) {
            fuse(fused, searcher.search(new KnnFloatVectorQuery(Fields.RAW, vector, POOL, visible), POOL).scoreDocs);
            fuse(fused, searcher.search(new KnnFloatVectorQuery(Fields.CONTEXT, vector, POOL, visible), POOL)
                    .scoreDocs);
        }
        BooleanQuery.Builder words =
                new BooleanQuery.Builder().add(visible, Occur.FILTER).setMinimumNumberShouldMatch(1);
        Set<String> stems = QuestionWords.stems(question, analyzer);
        stems.stream().limit(64).forEach(stem -> words.add(new TermQuery(new Term(Fields.WORDS, stem)), Occur.SHOULD));
        if (!stems.isEmpty()) {
            fuse(fused, searcher.search(words.build(), POOL).scoreDocs);
        }
        return fused.entrySet().stream().sorted(Map.Entry.<Integer, Double>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).limit(limit).map(Map.Entry::getKey).toList();
    }

    private static void fuse(Map<Integer, Double> fused, ScoreDoc[] ranking) {
        for (int i = 0; i < ranking.length; i++) {
            fused.merge(ranking[i].doc, 1.0 / (FUSION + i + 1), Double::sum);
        }
    }

    /** Entries of the shared documents and of the tenant's own. */
    static Query visible(String tenant, Set<String> outOfSight) {
        BooleanQuery.Builder visible = new BooleanQuery.Builder();
        visible.add(new TermInSetQuery(Fields.TENANT, List.of(new BytesRef(""), new BytesRef(tenant))), Occur.FILTER);
        if (!outOfSight.isEmpty()) {
            visible.add(new TermInSetQuery(Fields.PATH, outOfSight.stream().map(BytesRef::new).toList()),
                    Occur.MUST_NOT);
        }
        return visible.build();
    }

    float[] vector(String field, int entry) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int local = entry - leaf.docBase;
            if (local >= 0 && local < leaf.reader().maxDoc()) {
                FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
                return values != null && values.advance(local) == local ? values.vectorValue().clone() : null;
            }
        }
        return null;
    }
}
