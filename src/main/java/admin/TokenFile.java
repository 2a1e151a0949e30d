package admin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file {@code admin-token} of an installation that is whole on one machine. */
public final class TokenFile {
    private static final Logger LOG = LoggerFactory.getLogger(TokenFile.class);
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int BYTES = 32;
    private final Path file;

    public TokenFile(Path folder) {
        file = folder.resolve("admin-token");
    }

    /** Null when there is none. */
    public String read() throws IOException {
        try {
            String token = Files.readString(file).strip();
            if (posix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                LOG.warn("The file {} could be used by others; now its owner alone can. Make a new token if one of them"
                        + " may have read it", file);
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
            return token;
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    /** The token; when there is none yet, one is made and told once. */
    String readOrMake(PrintStream console) throws IOException {
        String kept = read();
        if (kept != null) {
            return kept;
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        keep(made);
        console.println("Token for admin calls, shown only now and kept in " + file.toAbsolutePath().normalize() + ": "
                + made);
        return made;
    }

    /** Whole or not at all, and never readable by others. */
    private void keep(String token) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "admin-token", null);
        if (posix(draft)) {
            Files.setPosixFilePermissions(draft, OWNER_ONLY);
        }
        Files.writeString(draft, token + "\n");
        try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean posix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
