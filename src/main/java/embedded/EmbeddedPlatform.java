package embedded;

import app.BadSetting;
import app.Platform;
import app.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import knowledge.KnowledgeSettings;
import knowledge.Library;
import knowledge.SearchKnowledge;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Whole on one machine: SQLite, folders, a local index of the documents. */
public final class EmbeddedPlatform implements Platform {

    @Override
    public void check(Settings settings) {
        writable(settings.data(), "concierge.data");
        readable(settings.knowledge(), "concierge.knowledge");
        readable(settings.tenants(), "concierge.tenants");
    }

    private static KnowledgeSettings knowledge(Settings settings) {
        return KnowledgeSettings.defaults(settings.knowledge(), settings.data().resolve("knowledge-index"));
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
    public void bind(CamelContext context, Settings settings) throws Exception {
        Registry registry = context.getRegistry();
        Library library = new Library(knowledge(settings));
        context.addStartupListener((started, already) -> library.start());
        registry.bind("library", library);
        registry.bind("searchKnowledge", new SearchKnowledge(library));
        registry.bind("describeLibrary", new DescribeLibrary(library));
        registry.bind("answerFromDocuments", new TempAnswer(library)); registry.bind("rateConfidence", new TempRate()); registry.bind("openDocument", new TempRate());
        try {
            EmbeddedStore.bind(context, new EmbeddedSettings(settings.data(), settings.tenants()));
        } catch (IOException | SQLException e) {
            throw new BadSetting("The database in " + settings.data() + " cannot be opened: " + e.getMessage());
        }
    }
}
