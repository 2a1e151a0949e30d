package knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;

/** Turns one file into entries of the index. */
final class FileReading {
    private final Readers readers;
    private final Embeddings embeddings;
    private final ExecutorService pool;
    private final long largestFile;

    /** @param embeddings null to go without vectors */
    FileReading(Readers readers, Embeddings embeddings, ExecutorService pool, long largestFile) {
        this.readers = readers;
        this.embeddings = embeddings;
        this.pool = pool;
        this.largestFile = largestFile;
    }

    /** What became of a file; a file that cannot be used has an entry that says why. */
    record Result(StoredFile file, List<Document> entries) {
    }

    Result read(FolderScan.Found found, String hash) throws InterruptedException {
        try {
            if (found.size() > largestFile) {
                throw new UnreadableDocument("It is larger than " + largestFile / (1024 * 1024) + " MB.", null);
            }
            ParsedDocument parsed = readers.read(found.file());
            StoredFile file = stored(found, hash, parsed.title(), null);
            List<Document> entries = new ArrayList<>(units(file, Units.of(parsed)));
            entries.add(Fields.file(file));
            return new Result(file, entries);
        } catch (UnreadableDocument unreadable) {
            return problem(found, hash, unreadable.getMessage());
        } catch (IOException failed) {
            return problem(found, hash, "It cannot be read from the disk.");
        }
    }

    private static Result problem(FolderScan.Found found, String hash, String reason) {
        StoredFile file = stored(found, hash, null, reason);
        return new Result(file, List.of(Fields.file(file)));
    }

    private static StoredFile stored(FolderScan.Found found, String hash, String title, String problem) {
        return new StoredFile(found.path(), found.tenant(), found.name(), title, found.size(), found.modified(), hash,
                problem);
    }

    private List<Document> units(StoredFile file, List<Unit> units) throws InterruptedException {
        List<Future<Document>> running = new ArrayList<>();
        for (Unit unit : units) {
            running.add(pool.submit(() -> entry(file, unit)));
        }
        List<Document> entries = new ArrayList<>();
        for (Future<Document> entry : running) {
            try {
                entries.add(entry.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A vector of " + file.path() + " failed", failed.getCause());
            }
        }
        return entries;
    }

    private Document entry(StoredFile file, Unit unit) {
        if (embeddings == null) {
            return Fields.unit(file, unit, null, null);
        }
        return Fields.unit(file, unit, embeddings.encode(unit.text()).whole(),
                embeddings.encode(unit.context(file.title())).whole());
    }

    /** SHA-256 of a file's bytes, in hexadecimal. */
    static String hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (var in = Files.newInputStream(file)) {
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
