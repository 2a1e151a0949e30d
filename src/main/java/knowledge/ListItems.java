package knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Fetches the list that a unit opens or belongs to. */
final class ListItems {
    private static final int LONGEST = 12;
    private final Index index;

    ListItems(Index index) {
        this.index = index;
    }

    /** In source order, its opening line included; empty when the unit stands in no list or the list is too long. */
    List<Unit> around(Hit hit) throws IOException {
        if (hit.unit().list() < 0) {
            return List.of();
        }
        String name = hit.file().path() + "#" + hit.unit().list();
        List<Unit> units = index.search(searcher -> {
            List<Unit> found = new ArrayList<>();
            for (ScoreDoc doc : searcher.search(new TermQuery(new Term(Fields.LIST, name)), LONGEST + 1).scoreDocs) {
                found.add(Fields.unit(searcher.storedFields().document(doc.doc)));
            }
            return found;
        });
        units.sort(Comparator.comparingInt(Unit::number));
        return units.size() > LONGEST ? List.of() : units;
    }
}
