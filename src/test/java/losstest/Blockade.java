package losstest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes folders that the application delivers to unwritable, one at a time, for moments: they are links, and a plain
 * file takes the place of the link. (The test may run as root, whom no permission stops.)
 */
final class Blockade implements Callable<Void> {
    private static final int BETWEEN_MILLIS = 1_500;
    private static final int LASTS_MILLIS = 400;
    private static final Duration AT_ONCE = Duration.ofMillis(300); // a watched folder tells late
    private final Map<Path, Path> folders = new LinkedHashMap<>();
    private final List<Begin> begun = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final SplittableRandom random;

    private record Begin(String folder, Instant at) {
    }

    Blockade(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The application writes to the link; what it wrote lies in the folder returned. */
    Path link(Path link, Path folder) throws IOException {
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Files.createDirectories(folder).toAbsolutePath());
        folders.put(link, folder.toAbsolutePath());
        return folder;
    }

    @Override
    public Void call() throws IOException, InterruptedException {
        List<Path> links = List.copyOf(folders.keySet());
        while (!over.await(random.nextInt(BETWEEN_MILLIS), TimeUnit.MILLISECONDS)) {
            block(links.get(random.nextInt(links.size())));
        }
        return null;
    }

    private void block(Path link) throws IOException, InterruptedException {
        Path spare = link.resolveSibling(".spare-" + link.getFileName());
        Files.move(Files.createFile(spare), link, StandardCopyOption.ATOMIC_MOVE);
        synchronized (begun) {
            begun.add(new Begin(link.getFileName().toString(), Instant.now()));
        }
        try {
            over.await(random.nextInt(LASTS_MILLIS), TimeUnit.MILLISECONDS);
        } finally {
            Files.move(Files.createSymbolicLink(spare, folders.get(link)), link, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void calmDown() {
        over.countDown();
    }

    int times() {
        synchronized (begun) {
            return begun.size();
        }
    }

    /** Whether that folder went away just when a file had come: the application cannot sync it, and counts a failure. */
    boolean met(String folder, Instant taken) {
        synchronized (begun) {
            return begun.stream().anyMatch(begin -> begin.folder().equals(folder)
                    && Duration.between(taken, begin.at()).abs().compareTo(AT_ONCE) < 0);
        }
    }
}
