package forms;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file {@code {submission_id}.json} each. Written under a temporary name, synced, then linked to its own name, so
 * that it is there whole or not at all, and never takes the place of another. One process sweeps at a time.
 */
public final class SpoolFolder implements Spool {
    private static final String UNFINISHED = ".tmp";
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);
    private final Path folder;
    private FileChannel lockFile;

    private SpoolFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder is made when absent; one on a file system without hard links is refused. */
    public static SpoolFolder open(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Files.createDirectories(absolute);
        checkLinks(absolute);
        sync(absolute.getParent());
        return new SpoolFolder(absolute);
    }

    private static void checkLinks(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, ".", UNFINISHED);
        Path link = folder.resolve(file.getFileName() + UNFINISHED);
        try {
            Files.createLink(link, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            throw new IOException("The folder " + folder + " lies on a file system without hard links. Without them a "
                    + "submission cannot be kept safely: choose another one.", e);
        } finally {
            Files.deleteIfExists(link);
            Files.deleteIfExists(file);
        }
    }

    @Override
    public boolean keep(String submissionId, byte[] content) throws IOException {
        Path unfinished = folder.resolve("." + UUID.randomUUID() + UNFINISHED);
        try {
            write(unfinished, content);
            Files.createLink(file(submissionId), unfinished);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(unfinished);
            sync(folder); // also when another one wrote the file: it may not have come to this yet
        }
    }

    @Override
    public Entry read(String submissionId) throws IOException {
        try {
            return new Entry(submissionId, Files.readAllBytes(file(submissionId)), null);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public synchronized List<String> beginSweep() throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(".sweep.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            return List.of();
        }
        lockFile = channel;
        deleteLeftBehind();
        try (Stream<Path> files = Files.list(folder)) {
            return SpoolNames.ids(files.map(file -> file.getFileName().toString()));
        }
    }

    @Override
    public synchronized void endSweep() throws IOException {
        if (lockFile != null) {
            lockFile.close();
            lockFile = null;
        }
    }

    @Override
    public void remove(Entry entry) throws IOException {
        Files.deleteIfExists(file(entry.submissionId()));
    }

    @Override
    public void setAside(Entry entry, String name) throws IOException {
        Path aside = Files.createDirectories(folder.resolve(name));
        Path file = file(entry.submissionId());
        Files.move(file, aside.resolve(UUID.randomUUID() + "." + file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        sync(aside);
        sync(folder);
    }

    private Path file(String submissionId) {
        return folder.resolve(SpoolNames.of(submissionId));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) { // another one in this process
            return false;
        }
    }

    private void deleteLeftBehind() throws IOException {
        Instant old = Instant.now().minus(LEFT_BEHIND);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().endsWith(UNFINISHED)).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void sync(Path directory) throws IOException {
        if (File.separatorChar == '/') { // Windows opens no directories
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
