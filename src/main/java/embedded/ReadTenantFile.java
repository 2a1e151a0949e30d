package embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Body: key such as {@code mappings/abc.json}; afterwards the file's text, null when there is none. */
final class ReadTenantFile implements Processor {
    private final Path folder;

    ReadTenantFile(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void process(Exchange exchange) throws IOException, InvalidPayloadException {
        Path file = folder.resolve(exchange.getMessage().getMandatoryBody(String.class)).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("A tenant file lies outside the tenant folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "the tenant folder cannot be reached");
        }
        try {
            exchange.getMessage().setBody(Files.readString(file));
        } catch (NoSuchFileException e) {
            exchange.getMessage().setBody(null);
        }
    }
}
