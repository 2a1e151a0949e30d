package benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Field checks and submissions on platform embedded, all channels local, over HTTP on a warm instance; beside them what
 * this machine needs for an empty call and to sync a file.
 */
final class FormsBenchmark {
    private static final String LINE = "%-34s %9.1f %9.2f %9.2f%s%n";
    private static final int CHECK_TARGET = 5;
    private static final int SUBMISSION_TARGET = 50;
    private static final int MANY = 32;
    private final int calls;
    private final PrintStream out;
    private boolean good = true;

    /** @param calls of each kind */
    FormsBenchmark(int calls, PrintStream out) {
        this.calls = calls;
        this.out = out;
    }

    /** True when every call was answered as it should. */
    boolean run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("concierge-bench");
        List<String> jvm = new ArrayList<>(List.of("-Xmx1g"));
        settings(folder).forEach((key, value) -> jvm.add("-Dconcierge." + key + "=" + value));
        try (Program concierge = Program.start(jvm, Watched.class.getName(), "app.Application")) {
            measure(folder, new FormCalls(concierge.await("http://localhost:(\\d+)/").group(1)));
        }
        out.println(good ? "No call failed." : "Calls FAILED.");
        return good;
    }

    private void measure(Path folder, FormCalls forms) throws IOException, InterruptedException {
        out.printf(Locale.ROOT, "Platform embedded, 6 deliveries a submission. %d processors, JDK %s, load %.1f.%n%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Timed.of(1, calls, 0, forms::checkField); // until it is warm
        Timed.of(4, calls, 0, forms::submit);
        out.printf("%-34s %9s %9s %9s%n", "", "a second", "p50 ms", "p95 ms");
        print("a file of 4 KiB, synced", Timed.of(1, calls, 0, number -> sync(folder)), 0);
        print("an empty call, 1 caller", Timed.of(1, calls, 0, forms::nothing), 0);
        print("field check, 1 caller", Timed.of(1, calls, 0, forms::checkField), CHECK_TARGET);
        print("field check, " + MANY + " callers", Timed.of(MANY, calls, 0, forms::checkField), 0);
        print("submission, 1 caller", Timed.of(1, calls, calls, forms::submit), SUBMISSION_TARGET);
        print("submission, " + MANY + " callers", Timed.of(MANY, calls, 2 * calls, forms::submit), 0);
    }

    private void print(String what, Timed timed, int target) {
        String verdict = target == 0 ? "" : timed.p50() < target ? "  p50 under " + target + " ms: yes"
                : "  p50 under " + target + " ms: NO";
        out.printf(Locale.ROOT, LINE, what, timed.perSecond(), timed.p50(), timed.p95(), verdict);
        timed.failures().stream().limit(3).forEach(failure -> out.println("  " + timed.failed() + " failed: " + failure));
        good &= timed.good();
    }

    private static void sync(Path folder) {
        Path file = folder.resolve("synced");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.allocate(4096));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(Path folder) throws IOException {
        String many = "1000000";
        return Map.of("data", folder.resolve("data").toString(),
                "knowledge", Files.createDirectories(folder.resolve("knowledge")).toString(),
                "tenants", tenants(folder).toString(), "http.port", "0", "management.port", "0",
                "http.requests-per-second", many, "http.visitor-rate", many, "http.visitor-burst", many);
    }

    private static Path tenants(Path folder) throws IOException {
        Path mappings = Files.createDirectories(folder.resolve("tenants/mappings"));
        Files.writeString(mappings.resolve("bench.json"), "{\"tenant_id\":\"bench-id\"}");
        Path own = Files.createDirectories(folder.resolve("tenants/tenants/bench-id"));
        try (var config = FormsBenchmark.class.getResourceAsStream("/benchmark/tenant.json")) {
            Files.write(own.resolve("config.json"), config.readAllBytes());
        }
        return folder.resolve("tenants");
    }
}
