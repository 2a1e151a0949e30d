package benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the application as it runs in production, but with its limits raised. */
final class Concierge {
    private static final int STREAM_MIB = 4;

    private Concierge() {
    }

    static Program start(Plan plan, String bedrock, String stores) throws IOException {
        Path folder = Files.createTempDirectory("concierge-bench");
        folder.toFile().deleteOnExit();
        List<String> jvm = new ArrayList<>(List.of("-Xmx" + plan.heap() + "m"));
        settings(plan, bedrock, stores, folder).forEach((key, value) -> jvm.add("-Dconcierge." + key + "=" + value));
        return Program.start(jvm, Watched.class.getName(), "app.Application");
    }

    private static Map<String, String> settings(Plan plan, String bedrock, String stores, Path folder) throws IOException {
        String many = "1000000";
        return Map.ofEntries(Map.entry("platform", "aws"), Map.entry("http.port", freePort()),
                Map.entry("management.port", freePort()), Map.entry("data", folder.toString()),
                Map.entry("aws.endpoint", stores), Map.entry("bedrock.runtime-endpoint", bedrock),
                Map.entry("bedrock.agent-runtime-endpoint", bedrock),
                Map.entry("chat.running-answers", String.valueOf(plan.heap() / STREAM_MIB)),
                Map.entry("http.sockets-per-address", many), Map.entry("http.sockets", many),
                Map.entry("http.requests-per-second", many), Map.entry("http.visitor-rate", many),
                Map.entry("http.visitor-burst", many));
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
