package losstest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder that keeps what it is given under the name it is given: the name is the id. */
final class FolderSink {
    private final Path folder;

    FolderSink(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Adds each file; those that are being written are hidden. */
    Receipts read(String name) throws IOException {
        Receipts receipts = new Receipts(name);
        for (Path file : files()) {
            receipts.took(folder.relativize(file).toString(), Files.readString(file));
        }
        return receipts;
    }

    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
