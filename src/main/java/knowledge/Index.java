package knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Lucene index on disk: one writer, searchers that see what was committed last. */
final class Index implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Index.class);
    private final Directory directory;
    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> version;

    /** What a search does with a view of the index that does not change meanwhile. */
    interface Use<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    /** @param vectors whether entries have vectors; an index made the other way is built anew */
    Index(Path folder, boolean vectors) throws IOException {
        version = Map.of("version", Fields.VERSION + (vectors ? "+vectors" : ""));
        Files.createDirectories(folder);
        directory = FSDirectory.open(folder);
        boolean usable = usable();
        IndexWriterConfig.OpenMode mode =
                usable ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE;
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setOpenMode(mode));
        if (!usable) {
            commit();
        }
        searchers = new SearcherManager(directory, null);
    }

    private boolean usable() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return version.equals(reader.getIndexCommit().getUserData());
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException unusable) {
            LOG.warn("The knowledge index cannot be used any more and is built anew: {}", unusable.getMessage());
            return false;
        }
    }

    <T> T search(Use<T> use) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return use.with(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    List<StoredFile> files() throws IOException {
        return search(searcher -> {
            List<StoredFile> files = new ArrayList<>();
            int most = Math.max(1, searcher.getIndexReader().maxDoc());
            TermQuery all = new TermQuery(new Term(Fields.KIND, Fields.FILE));
            for (ScoreDoc hit : searcher.search(all, most).scoreDocs) {
                files.add(Fields.file(searcher.storedFields().document(hit.doc)));
            }
            return files;
        });
    }

    void replace(String path, List<Document> entries) throws IOException {
        writer.updateDocuments(new Term(Fields.PATH, path), entries);
    }

    /** Changes what is known of a file and leaves its units. */
    void replaceFile(StoredFile file) throws IOException {
        writer.updateDocument(new Term(Fields.FILE_PATH, file.path()), Fields.file(file));
    }

    void remove(String path) throws IOException {
        writer.deleteDocuments(new Term(Fields.PATH, path));
    }

    void commit() throws IOException {
        writer.setLiveCommitData(version.entrySet());
        writer.commit();
        if (searchers != null) {
            searchers.maybeRefreshBlocking();
        }
    }

    EnglishAnalyzer analyzer() {
        return analyzer;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
        analyzer.close();
    }
}
