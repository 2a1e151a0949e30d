package channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the operator's folder of channels. A file is taken up when it has stood still from one look to the next:
 * half of a file may be a valid channel too.
 */
final class ChannelFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelFolder.class);
    private static final long LARGEST = 262_144;
    private final Path folder;
    private final Duration still;
    private final ChannelCatalogue catalogue;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> taken = new HashMap<>();

    /** @param still how long an untouched file counts as complete at its first look */
    ChannelFolder(Path folder, Duration still, ChannelCatalogue catalogue) {
        this.folder = folder;
        this.still = still;
        this.catalogue = catalogue;
    }

    /** One look; never throws, since it is repeated. */
    void look() {
        try {
            Set<String> present = list();
            present.forEach(this::lookAt);
            Set<String> gone = new TreeSet<>(seen.keySet());
            gone.removeAll(present);
            gone.forEach(this::drop);
        } catch (IOException | RuntimeException | Error e) { // or it would be the last look, and nobody would know
            LOG.warn("The folder of channels {} cannot be read; all channels stay as they are", folder, e);
        }
    }

    private Set<String> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            catalogue.warn(folder.toString(), "The folder of channels " + folder + " (concierge.channels) is not there. "
                    + "It is taken up when it appears.");
            return Set.of();
        }
        catalogue.mended(folder.toString());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[^.].*\\.ya?ml")).collect(Collectors.toCollection(TreeSet::new));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void lookAt(String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.size(file) > LARGEST) {
                unreadable(name, "is larger than 256 KB");
            } else {
                takeWhenStill(name, Files.readString(file), file);
            }
        } catch (CharacterCodingException e) {
            unreadable(name, "is not UTF-8 text");
        } catch (IOException e) {
            unreadable(name, "cannot be read");
        }
    }

    private void unreadable(String name, String reason) {
        seen.put(name, null);
        taken.remove(name); // once it is readable it is taken up, even if it is as before
        catalogue.report(name, "The channel file " + name + " is not used: it " + reason + ".");
    }

    private void takeWhenStill(String name, String text, Path file) {
        boolean stands = text.equals(seen.put(name, text)) || untouched(file);
        if (stands && !text.equals(taken.get(name))) {
            taken.put(name, text);
            catalogue.take(name, text);
        }
    }

    private boolean untouched(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            return changed.toInstant().isBefore(Instant.now().minus(still));
        } catch (IOException e) { // gone again: the next look tells
            return false;
        }
    }

    private void drop(String name) {
        seen.remove(name);
        taken.remove(name);
        catalogue.remove(name);
    }
}
