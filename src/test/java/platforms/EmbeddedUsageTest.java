package platforms;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import support.EmbeddedPlatform;
import support.Platform;

class EmbeddedUsageTest extends UsageContract {
    @TempDir
    static Path folder;

    @Override
    Platform start() throws Exception {
        return new EmbeddedPlatform(folder);
    }
}
