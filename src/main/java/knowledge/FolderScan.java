package knowledge;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists the documents of a folder. Hidden files and links that lead out of the folder are left alone. */
final class FolderScan {
    private static final Logger LOG = LoggerFactory.getLogger(FolderScan.class);
    private static final int DEEPEST = 12;
    private final Path folder;
    private final Readers readers;

    /** @param tenant empty for files directly in the folder, else the name of the folder they are in */
    record Found(Path file, String path, String tenant, String name, long size, long modified) {
    }

    FolderScan(Path folder, Readers readers) {
        this.folder = folder;
        this.readers = readers;
    }

    /** By path; empty when the folder does not exist. */
    SortedMap<String, Found> files() throws IOException {
        SortedMap<String, Found> found = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            Path root = folder.toRealPath();
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Visitor(root, found));
        }
        return found;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final SortedMap<String, Found> found;

        Visitor(Path root, SortedMap<String, Found> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            boolean skip = !directory.equals(root) && hidden(directory) || !directory.toRealPath().startsWith(root);
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile() && !hidden(file) && readers.knows(file)
                    && file.toRealPath().startsWith(root)) {
                Path relative = root.relativize(file);
                String tenant = relative.getNameCount() > 1 ? normal(relative.getName(0)) : "";
                String path = normal(relative).replace(root.getFileSystem().getSeparator(), "/");
                found.put(path, new Found(file, path, tenant, normal(file.getFileName()), attributes.size(),
                        attributes.lastModifiedTime().toMillis()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            LOG.debug("{} is left out", file, reason);
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".") || path.getFileName().toString().startsWith("~$");
    }

    private static String normal(Path path) {
        return Normalizer.normalize(path.toString(), Normalizer.Form.NFC);
    }
}
