package embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** SQL statements are resource files beside this package. */
final class SqlText {
    private SqlText() {
    }

    /** The statements of a file, which end in a semicolon and the end of a line. */
    static List<String> each(String name) {
        return Arrays.stream(of(name).split(";\\s*(\\R|$)")).filter(statement -> !statement.isBlank()).toList();
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
