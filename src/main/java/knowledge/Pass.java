package knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Brings the index in line with the folder: reads what is new or changed, drops what is gone. */
final class Pass {
    private static final long COMMIT_EVERY_NANOS = 2_000_000_000L;
    private final Index index;
    private final FileReading reading;
    private final Map<String, StoredFile> known;
    private final Progress progress;
    private long committed = System.nanoTime();

    /** Told after each file and each commit. */
    interface Progress {
        void read(int done, int total, StoredFile file);

        void committed();

        boolean stopping();
    }

    /** @param known what the index holds, by path; kept up to date */
    Pass(Index index, FileReading reading, Map<String, StoredFile> known, Progress progress) {
        this.index = index;
        this.reading = reading;
        this.known = known;
        this.progress = progress;
    }

    /** True when anything changed. */
    boolean run(SortedMap<String, FolderScan.Found> files) throws IOException, InterruptedException {
        boolean changed = drop(files);
        List<FolderScan.Found> suspects = files.values().stream().filter(this::suspect).toList();
        int done = 0;
        for (FolderScan.Found file : suspects) {
            if (progress.stopping()) {
                break;
            }
            handle(file);
            progress.read(++done, suspects.size(), known.get(file.path()));
            if (System.nanoTime() - committed > COMMIT_EVERY_NANOS) {
                commit();
            }
        }
        if (changed || !suspects.isEmpty()) {
            commit();
        }
        return changed || !suspects.isEmpty();
    }

    private boolean drop(SortedMap<String, FolderScan.Found> files) throws IOException {
        List<String> gone = new ArrayList<>(known.keySet());
        gone.removeAll(files.keySet());
        for (String path : gone) {
            index.remove(path);
            known.remove(path);
        }
        return !gone.isEmpty();
    }

    /** Size and time are looked at first, so that an unchanged folder costs no reading. */
    private boolean suspect(FolderScan.Found file) {
        StoredFile stored = known.get(file.path());
        return stored == null || stored.size() != file.size() || stored.modified() != file.modified();
    }

    private void handle(FolderScan.Found file) throws IOException, InterruptedException {
        StoredFile stored = known.get(file.path());
        String hash;
        try {
            hash = FileReading.hash(file.file());
        } catch (IOException vanished) {
            hash = "";
        }
        if (stored != null && !hash.isEmpty() && stored.hash().equals(hash)) {
            StoredFile touched = stored.touched(file.size(), file.modified());
            index.replaceFile(touched);
            known.put(file.path(), touched);
            return;
        }
        FileReading.Result result = reading.read(file, hash);
        index.replace(file.path(), result.entries());
        known.put(file.path(), result.file());
    }

    private void commit() throws IOException {
        index.commit();
        committed = System.nanoTime();
        progress.committed();
    }
}
