package knowledge;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;

/** How files and units lie in the index. One entry a file, one a unit, both named by the file's path. */
final class Fields {
    /** Changed whenever entries of older versions cannot be used any more. */
    static final String VERSION = "3";
    static final String KIND = "kind";
    static final String FILE = "file";
    static final String UNIT = "unit";
    static final String PATH = "path";
    static final String FILE_PATH = "filePath";
    static final String TENANT = "visibleTo";
    static final String WORDS = "words";
    static final String SPELLING = "spelling";
    static final String RAW = "raw";
    static final String CONTEXT = "context";
    static final String LIST = "list";
    private static final String SEPARATOR = "\u001F";

    private Fields() {
    }

    static Document file(StoredFile file) {
        Document entry = new Document();
        entry.add(new StringField(KIND, FILE, Field.Store.NO));
        entry.add(new StringField(PATH, file.path(), Field.Store.YES));
        entry.add(new StringField(FILE_PATH, file.path(), Field.Store.NO));
        text(entry, "tenant", file.tenant());
        text(entry, "name", file.name());
        text(entry, "hash", file.hash());
        text(entry, "title", file.title());
        text(entry, "problem", file.problem());
        entry.add(new StoredField("size", file.size()));
        entry.add(new StoredField("modified", file.modified()));
        return entry;
    }

    static StoredFile file(Document entry) {
        return new StoredFile(entry.get(PATH), entry.get("tenant"), entry.get("name"), entry.get("title"),
                entry.getField("size").numericValue().longValue(),
                entry.getField("modified").numericValue().longValue(), entry.get("hash"), entry.get("problem"));
    }

    /** @param raw and context are null when there is no embedding model */
    static Document unit(StoredFile file, Unit unit, float[] raw, float[] context) {
        Document entry = new Document();
        entry.add(new StringField(KIND, UNIT, Field.Store.NO));
        entry.add(new StringField(PATH, file.path(), Field.Store.YES));
        entry.add(new StringField(TENANT, file.tenant(), Field.Store.NO));
        entry.add(new TextField(WORDS, unit.context(file.title()), Field.Store.NO));
        Spelling.index(entry, unit.context(file.title()));
        entry.add(new StringField(LIST, file.path() + "#" + unit.list(), Field.Store.NO));
        entry.add(new StoredField("number", unit.number()));
        entry.add(new StoredField("listNumber", unit.list()));
        text(entry, "tenant", file.tenant());
        text(entry, "name", file.name());
        text(entry, "title", file.title());
        words(entry, unit);
        if (raw != null) {
            entry.add(new KnnFloatVectorField(RAW, raw, VectorSimilarityFunction.DOT_PRODUCT));
            entry.add(new KnnFloatVectorField(CONTEXT, context, VectorSimilarityFunction.DOT_PRODUCT));
        }
        return entry;
    }

    private static void words(Document entry, Unit unit) {
        text(entry, "block", unit.kind().name());
        text(entry, "text", unit.text());
        text(entry, "before", unit.before());
        text(entry, "intro", unit.intro());
        text(entry, "headings", String.join(SEPARATOR, unit.headings()));
        text(entry, "passage", unit.passage());
        if (unit.page() != null) {
            entry.add(new StoredField("page", unit.page()));
        }
    }

    /** The file that a unit's entry belongs to, as far as searches need it. */
    static StoredFile fileOf(Document unit) {
        return new StoredFile(unit.get(PATH), unit.get("tenant"), unit.get("name"), unit.get("title"), 0, 0, "",
                null);
    }

    static Unit unit(Document entry) {
        String headings = entry.get("headings");
        return new Unit(entry.getField("number").numericValue().intValue(), Block.Kind.valueOf(entry.get("block")),
                entry.get("text"), entry.get("before"), entry.get("intro"),
                entry.getField("listNumber").numericValue().intValue(),
                headings.isEmpty() ? List.of() : List.of(headings.split(SEPARATOR)),
                entry.getField("page") == null ? null : entry.getField("page").numericValue().intValue(),
                entry.get("passage"));
    }

    private static void text(Document entry, String name, String value) {
        if (value != null) {
            entry.add(new StoredField(name, value));
        }
    }
}
