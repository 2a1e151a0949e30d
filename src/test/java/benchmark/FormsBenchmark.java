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
 * this machine needs for an empty call and to sync a file. Processor time is the server's, for one call with all that it
 * sets off. A missed aim prints "NO" and fails nothing: a busy machine misses it too.
 */
final class FormsBenchmark {
    private static final String LINE = "%-34s %9.1f %9.2f %9.2f %9s%s%n";
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
            measure(folder, concierge, new FormCalls(concierge.await("http://localhost:(\\d+)/").group(1)));
        }
        out.println(good ? "No call failed." : "Calls FAILED.");
        return good;
    }

    private void measure(Path folder, Program concierge, FormCalls forms) throws IOException, InterruptedException {
        out.printf(Locale.ROOT, "Platform embedded, 6 deliveries a submission. %d processors, JDK %s, load %.1f.%n%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Timed.of(1, calls, forms::checkField); // until it is warm
        Timed.of(4, calls, forms::submit);
        out.printf("%-34s %9s %9s %9s %9s%n", "", "a second", "p50 ms", "p95 ms", "cpu ms");
        print("a file of 4 KiB, synced", null, 1, 0, number -> sync(folder));
        print("an empty call, 1 caller", concierge, 1, 0, forms::nothing);
        print("field check, 1 caller", concierge, 1, CHECK_TARGET, forms::checkField);
        print("field check, " + MANY + " callers", concierge, MANY, 0, forms::checkField);
        print("submission, 1 caller", concierge, 1, SUBMISSION_TARGET, forms::submit);
        print("submission, " + MANY + " callers", concierge, MANY, 0, forms::submit);
    }

    /**
     * @param server whose processor time is told; null: nobody's
     * @param target for the median, in milliseconds; 0: none
     */
    private void print(String what, Program server, int callers, int target, FormCalls.Call call)
            throws InterruptedException {
        long before = cpu(server);
        Timed timed = Timed.of(callers, calls, call);
        String cpu = server == null ? "" : String.format(Locale.ROOT, "%.2f", (cpu(server) - before) / 1e6 / calls);
        String verdict = target == 0 ? "" : "  p50 under " + target + " ms: " + (timed.p50() < target ? "yes" : "NO");
        out.printf(Locale.ROOT, LINE, what, timed.perSecond(), timed.p50(), timed.p95(), cpu, verdict);
        timed.failures().stream().limit(3).forEach(failure -> out.println("  " + timed.failed() + " failed: " + failure));
        good &= timed.good();
    }

    private static long cpu(Program server) {
        return server == null ? 0 : server.usage().cpuNanos();
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
                "http.requests-per-second", many, "http.visitor-rate", many, "http.visitor-burst", many,
                "confirmations.hourly-limit", many);
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
