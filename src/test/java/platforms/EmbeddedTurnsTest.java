package platforms;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import support.EmbeddedPlatform;
import support.Platform;

class EmbeddedTurnsTest extends TurnsContract {
    @TempDir
    static Path folder;
    private Platform platform;

    @BeforeAll
    void start() throws Exception {
        platform = new EmbeddedPlatform(folder);
    }

    @Override
    Platform platform() {
        return platform;
    }
}
