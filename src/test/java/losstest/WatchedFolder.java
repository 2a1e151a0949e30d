package losstest;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Counts how often each file of a folder appears: a repeat takes the place of the file before, but is seen. */
final class WatchedFolder implements AutoCloseable {
    private final Path folder;
    private final WatchService watch;
    private final Receipts receipts;
    private final Thread thread = new Thread(this::look, "watched-folder");

    WatchedFolder(String name, Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.receipts = new Receipts(name);
        this.watch = folder.getFileSystem().newWatchService();
        folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        thread.setDaemon(true);
        thread.start();
    }

    Receipts receipts() {
        return receipts;
    }

    private void look() {
        try {
            while (true) {
                WatchKey key = watch.take();
                for (WatchEvent<?> event : key.pollEvents()) {
                    if (event.context() instanceof Path file && !file.toString().startsWith(".")) {
                        receipts.took(file.toString(), Files.readString(folder.resolve(file)));
                    }
                }
                key.reset();
            }
        } catch (ClosedWatchServiceException | InterruptedException closed) {
            // the end of the test
        } catch (IOException e) {
            receipts.took("unreadable", e.toString());
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
