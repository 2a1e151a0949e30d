package knowledge;

import chat.KnowledgeQuery;
import chat.Passage;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Answers a {@link KnowledgeQuery} with the best passages, each once, best first. Computes: not for event loops. */
public final class SearchKnowledge implements Processor {
    private final Search search;

    public SearchKnowledge(Library library) {
        this.search = new Search(library);
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        exchange.getMessage().setBody(passages(exchange.getMessage().getBody(KnowledgeQuery.class)));
    }

    public List<Passage> passages(KnowledgeQuery query) throws IOException {
        return passages(search.hits(query.tenantId(), query.text()), query.limit());
    }

    /** A passage scores as its best sentence does. */
    static List<Passage> passages(List<Hit> hits, int limit) {
        Map<String, Passage> distinct = new LinkedHashMap<>();
        for (Hit hit : hits) {
            Passage passage = hit.passage();
            distinct.merge(passage.uri() + "\n" + passage.text(), passage,
                    (first, next) -> first.score() >= next.score() ? first : next);
        }
        return distinct.values().stream().sorted(Comparator.comparingDouble(Passage::score).reversed()).limit(limit)
                .toList();
    }
}
