package knowledge;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one file format. */
interface DocumentReader {

    /** @throws UnreadableDocument when the file holds nothing that can be used */
    ParsedDocument read(Path file) throws IOException;
}
