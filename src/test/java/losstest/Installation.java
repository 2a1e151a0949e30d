package losstest;

import app.Application;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import support.Child;

/** The application in a process of its own, as an operator starts it, again and again on the same data. */
final class Installation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2); // for a start, on a machine with other work
    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Instant> kills = new ArrayList<>();
    private Child child;
    private int starts;
    private volatile URI address = URI.create("http://127.0.0.1:9"); // nobody listens there

    /** @param more settings by their keys */
    Installation(Path folder, Map<String, String> more) throws IOException {
        this.folder = folder;
        settings.put("concierge.data", data().toString());
        settings.put("concierge.knowledge", Files.createDirectories(folder.resolve("knowledge")).toString());
        settings.put("concierge.tenants", folder.resolve("tenants").toString());
        settings.put("concierge.http.port", "0");
        settings.put("concierge.management.port", "0");
        for (String limit : List.of("visitor-rate", "visitor-burst", "requests-per-second")) {
            settings.put("concierge.http." + limit, "100000");
        }
        settings.putAll(more);
    }

    Path data() {
        return folder.resolve("data");
    }

    URI address() {
        return address;
    }

    void start() throws IOException {
        Child.Command command = Child.main(Application.class).with("JAVA_TOOL_OPTIONS", "-Xmx768m -XX:TieredStopAtLevel=1");
        settings.forEach((key, value) -> command.with(key.toUpperCase().replaceAll("[.-]", "_"), value));
        child = command.start();
        starts++;
    }

    void awaitReady() {
        address = URI.create(child.waitFor("Open (http://localhost:\\d+/)", PATIENCE).group(1)
                .replace("localhost", "127.0.0.1"));
    }

    /** SIGKILL: nothing in the process learns of it. */
    void kill() throws IOException, InterruptedException {
        kills.add(Instant.now());
        child.process().destroyForcibly().waitFor();
        keepOutput();
    }

    /** When it was killed. */
    List<Instant> kills() {
        return kills;
    }

    int starts() {
        return starts;
    }

    private void keepOutput() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("run-" + starts + ".log"), child.output());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (child != null) {
            child.process().destroyForcibly().waitFor();
            keepOutput();
        }
    }
}
