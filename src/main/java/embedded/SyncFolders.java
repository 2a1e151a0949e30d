package embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes the name of the file just written outlast a power cut, with the folders it lies in. Headers about the file go. */
final class SyncFolders implements Processor {
    private final Path data;

    SyncFolders(Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Path file = Path.of(exchange.getMessage().getHeader(Exchange.FILE_NAME_PRODUCED, String.class));
        for (Path folder = file.toAbsolutePath().normalize().getParent(); folder.startsWith(data);
                folder = folder.getParent()) {
            sync(folder);
        }
        exchange.getMessage().removeHeaders("CamelFile*"); // a later file endpoint would take them for its own
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException windowsOpensNoFolders) {
            return; // and writes names through by itself
        }
    }
}
