package support;

import app.Application;
import app.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

/** The whole application in this process, on ports chosen by the system. */
public final class Concierge implements AutoCloseable {
    private final Main main;
    private final Settings settings;

    private Concierge(Settings settings) throws Exception {
        this.settings = settings;
        this.main = Application.prepared(settings);
        main.start();
    }

    /** What differs from the defaults; data, knowledge and tenants lie below the folder. */
    public static final class Builder {
        private final Map<String, String> values = new LinkedHashMap<>();

        private Builder(Path folder) throws IOException {
            with("concierge.http.port", "0").with("concierge.management.port", "0")
                    .with("concierge.data", folder.resolve("data").toString())
                    .with("concierge.knowledge", Files.createDirectories(folder.resolve("knowledge")).toString())
                    .with("concierge.tenants", TenantFolder.in(folder).toString())
                    .with("concierge.http.blocked-after", "500ms")
                    .with("concierge.http.visitor-rate", "100000").with("concierge.http.visitor-burst", "100000")
                    .with("concierge.http.requests-per-second", "100000");
        }

        public Builder with(String key, String value) {
            values.put(key, value);
            return this;
        }

        /** Answers come from that server. */
        public Builder answeredBy(OpenAiStandIn server) {
            return with("concierge.model.openai.base-url", server.baseUrl().toString());
        }

        public Concierge start() throws Exception {
            Properties properties = new Properties();
            properties.putAll(values);
            return new Concierge(Settings.read(Map.of(), properties));
        }
    }

    public static Builder in(Path folder) throws IOException {
        return new Builder(folder);
    }

    public URI http(String path) {
        return URI.create("http://127.0.0.1:" + settings.http().port() + path);
    }

    public URI socket() {
        return URI.create("ws://127.0.0.1:" + settings.http().port() + "/chat");
    }

    public URI management(String path) {
        return URI.create("http://127.0.0.1:" + settings.http().managementPort() + path);
    }

    /** Open sockets, as the application counts them. */
    public int sockets() {
        MeterRegistry meters = context().getRegistry().findSingleByType(MeterRegistry.class);
        return (int) meters.get("concierge.sockets.open").gauge().value();
    }

    public CamelContext context() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        main.stop();
    }
}
