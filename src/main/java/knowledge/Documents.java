package knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the file behind a document's name. Only documents that the library knows can be found. */
public final class Documents {
    private final Library library;

    public Documents(Library library) {
        this.library = library;
    }

    /** The tenant's own document of this name, else the shared one; empty when there is none in his sight. */
    public Optional<Path> find(String tenantId, String name) {
        StoredFile stored = library.catalogue().find(tenantId, name);
        if (stored == null) {
            return Optional.empty();
        }
        try {
            Path root = library.settings().folder().toRealPath();
            Path file = root.resolve(stored.path()).toRealPath();
            // a link may have been put in its place since the folder was read
            return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
