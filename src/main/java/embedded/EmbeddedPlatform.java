package embedded;

import app.BadSetting;
import app.Dependency;
import app.Platform;
import app.Settings;
import app.SettingsReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import openai.AskOpenAi;
import openai.OpenAiSettings;
import ledger.Leases;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Whole on one machine: SQLite, folders, a local index of the documents. */
public final class EmbeddedPlatform implements Platform {

    @Override
    public void check(Settings settings) {
        openAi(settings.values());
        EmbeddedKnowledge.read(settings);
        EmbeddedOutbox.check(settings);
        writable(settings.data(), "concierge.data");
        readable(settings.knowledge(), "concierge.knowledge");
        readable(settings.tenants(), "concierge.tenants");
    }

    @Override
    public List<String> engines(Settings settings) {
        return List.of(openAi(settings.values()) == null ? "extractive" : "openai");
    }

    /** Null when no server is configured. */
    private static OpenAiSettings openAi(SettingsReader in) {
        URI baseUrl = in.address("concierge.model.openai.base-url");
        return baseUrl == null ? null : new OpenAiSettings(baseUrl, in.optional("concierge.model.openai.api-key"),
                in.text("concierge.model.openai.model"), in.duration("concierge.model.openai.connect-timeout"),
                in.duration("concierge.model.openai.first-piece-timeout"),
                in.duration("concierge.model.openai.silence-timeout"),
                in.number("concierge.model.openai.retries", 0, 10));
    }

    private static void bindOpenAi(CamelContext context, OpenAiSettings settings) {
        if (settings != null) {
            ScheduledExecutorService timer = context.getExecutorServiceManager()
                    .newSingleThreadScheduledExecutor(settings, "openai-timers");
            context.getRegistry().bind("askOpenAi", new AskOpenAi(settings, timer));
        }
    }

    private static void writable(Path folder, String key) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException e) {
            throw new BadSetting("The folder " + folder.toAbsolutePath().normalize() + " of the setting " + key
                    + " cannot be written.");
        }
    }

    private static void readable(Path folder, String key) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new BadSetting("The folder " + folder.toAbsolutePath().normalize() + " of the setting " + key
                    + " cannot be read.");
        }
    }

    @Override
    public void bind(CamelContext context, Settings settings, Leases leases) throws Exception {
        Registry registry = context.getRegistry();
        EmbeddedKnowledge.bind(context, EmbeddedKnowledge.read(settings));
        bindOpenAi(context, openAi(settings.values()));
        EmbeddedOutbox.bind(context, settings);
        try {
            EmbeddedStore store = EmbeddedStore.bind(context,
                    new EmbeddedSettings(settings.data(), settings.tenants(),
                            settings.values().duration("concierge.store.write-timeout")), leases);
            registry.bind("storeHealth", new Dependency("store", () -> store.database().check()));
        } catch (IOException | SQLException e) {
            throw new BadSetting("The database in " + settings.data() + " cannot be opened: " + e.getMessage());
        }
    }
}
