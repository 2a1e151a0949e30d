package support;

import embedded.EmbeddedSettings;
import embedded.EmbeddedStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import routes.embedded.ReadTenantFileRoute;
import routes.embedded.RecallTurnsRoute;
import routes.embedded.SaveTurnRoute;

/** SQLite and folders below one folder. */
public final class EmbeddedPlatform extends RunningContext {
    private final Path tenants;

    public EmbeddedPlatform(Path folder) throws Exception {
        super(new Properties());
        tenants = Files.createDirectories(folder.resolve("tenants"));
        EmbeddedStore.bind(context(), new EmbeddedSettings(folder.resolve("data"), tenants));
        add(new SaveTurnRoute(), new RecallTurnsRoute(), new ReadTenantFileRoute());
    }

    @Override
    public void tenantFile(String key, String text) throws Exception {
        Path file = tenants.resolve(key);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
