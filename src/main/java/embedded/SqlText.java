package embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** SQL statements are resource files beside this package. */
final class SqlText {
    private SqlText() {
    }

    /** Of a file with several, each ending a line with its semicolon. */
    static List<String> statements(String name) {
        return Stream.of(of(name).split(";\\s*\\R")).filter(part -> !part.isBlank()).toList();
    }

    /** @param name file name in {@code embedded/} without {@code .sql} */
    static String of(String name) {
        try (InputStream file = SqlText.class.getResourceAsStream("/embedded/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("No SQL file embedded/" + name + ".sql");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
