package platforms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.EmbeddedPlatform;
import support.Platform;

class EmbeddedTenantFilesTest extends TenantFilesContract {
    @TempDir
    Path folder;

    @Override
    Platform start() throws Exception {
        return new EmbeddedPlatform(folder);
    }

    @Override
    void takeStoreAway() throws Exception {
        Files.move(folder.resolve("tenants"), folder.resolve("elsewhere"));
    }

    @Test
    void a_key_cannot_leave_the_folder() throws Exception {
        Files.writeString(folder.resolve("secret.json"), "{}");
        assertThatThrownBy(() -> read("../secret.json"))
                .hasRootCauseMessage("A tenant file lies outside the tenant folder");
    }
}
