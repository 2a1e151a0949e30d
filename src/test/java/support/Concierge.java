package support;

import app.Application;
import app.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

/** The whole application in this process, on ports chosen by the system. */
public final class Concierge implements AutoCloseable {
    private final Main main;
    private final Settings settings;

    private Concierge(Settings settings, List<Breakable> breakables) throws Exception {
        this.settings = settings;
        this.main = Application.prepared(settings);
        main.configure().addConfiguration(new Replacements(breakables));
        main.start();
    }

    private record Replacements(List<Breakable> breakables) implements CamelConfiguration {
        @Override
        public void configure(CamelContext context) {
            breakables.forEach(step -> step.takeThePlaceIn(context.getRegistry()));
        }
    }

    /** What differs from the defaults; data, knowledge and tenants lie below the folder. */
    public static final class Builder {
        private static final List<String> AWS_ENDPOINTS = List.of("concierge.aws.endpoint",
                "concierge.bedrock.runtime-endpoint", "concierge.bedrock.agent-runtime-endpoint");
        private final Path folder;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final List<Breakable> breakables = new ArrayList<>();

        private Builder(Path folder) throws IOException {
            this.folder = folder;
            with("concierge.http.port", "0").with("concierge.management.port", "0")
                    .with("concierge.data", folder.resolve("data").toString())
                    .with("concierge.knowledge", Files.createDirectories(folder.resolve("knowledge")).toString())
                    .with("concierge.tenants", "tenants")
                    .with("concierge.http.blocked-after", "1s")
                    .with("concierge.http.visitor-rate", "100000").with("concierge.http.visitor-burst", "100000")
                    .with("concierge.http.requests-per-second", "100000");
        }

        public Builder with(String key, String value) {
            values.put(key, value);
            return this;
        }

        /** Those of {@link TenantFolder}. */
        public Builder withTestTenants() throws IOException {
            return with("concierge.tenants", TenantFolder.in(folder).toString());
        }

        /** Answers come from that server. */
        public Builder answeredBy(OpenAiStandIn server) {
            return with("concierge.model.openai.base-url", server.baseUrl().toString());
        }

        /** Steps that the test can break. */
        public Builder with(Breakable... steps) {
            breakables.addAll(List.of(steps));
            return this;
        }

        private void staysHere() {
            values.forEach((key, value) -> {
                if (!value.isEmpty() && (key.endsWith("endpoint") || key.endsWith("base-url"))) {
                    Loopback.require(URI.create(value));
                } else if (!value.isEmpty() && key.endsWith("smtp-host")) {
                    Loopback.require(URI.create("smtp://" + value));
                }
            });
            if ("aws".equals(values.get("concierge.platform")) && !values.keySet().containsAll(AWS_ENDPOINTS)) {
                throw new IllegalArgumentException("On aws a test sets all of " + AWS_ENDPOINTS);
            }
        }

        public Concierge start() throws Exception {
            staysHere();
            Properties properties = new Properties();
            properties.putAll(values);
            return new Concierge(Settings.read(Map.of(), properties), breakables);
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
