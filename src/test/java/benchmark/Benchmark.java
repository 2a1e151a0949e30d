package benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;

/**
 * Program: Concierge on platform aws against a bare relay of the same model's bytes, in the same run and in turns.
 * Everything runs on this machine, each part in its own process. Ends with 1 when any conversation failed.
 * With {@code -Dbench.short=true} it only shows that it works.
 * {@code -Dbench.only=forms} leaves this out and runs {@link FormsBenchmark} alone, {@code conversations} the other way.
 */
public final class Benchmark {
    private static final List<String> WAYS = List.of("sse", "socket");
    private static final long NANOS = 1_000_000;
    private final Plan plan;
    private final PrintStream out;
    private final Map<Row, List<Result>> results = new LinkedHashMap<>();
    private final long startedNanos = System.nanoTime();
    private long maxHeap;

    /** What is compared: the same way and size at both servers. */
    record Row(String way, int size, String server) {
    }

    /** A server under load; the tenant decides the engine. */
    private record Target(String name, Program program, String port, String tenant) {
    }

    Benchmark(Plan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String only = System.getProperty("bench.only", "");
        if (!List.of("", "forms", "conversations").contains(only)) {
            System.err.println("bench.only is forms, conversations, or left out for both.");
            System.exit(2);
        }
        boolean brief = Boolean.getBoolean("bench.short");
        boolean good = only.equals("conversations") || new FormsBenchmark(brief ? 40 : 1_000, System.out).run();
        if (!only.equals("forms")) {
            good &= new Benchmark(brief ? Plan.brief() : Plan.whole(), System.out).run();
        }
        System.exit(good ? 0 : 1);
    }

    /** True when every conversation was answered whole. */
    boolean run() throws IOException {
        try (Program services = Program.start(List.of("-Xmx512m"), Watched.class.getName(), Services.class.getName(),
                "" + Plan.PIECES, "" + Plan.GAP_MILLIS, "" + Plan.OWN_DELAY_MILLIS)) {
            Matcher addresses = services.await("SERVICES (\\S+) (\\S+)");
            try (Program concierge = Concierge.start(plan, addresses.group(1), addresses.group(2));
                    Program relay = Program.start(List.of("-Xmx512m"), Watched.class.getName(), Relay.class.getName(),
                            addresses.group(1));
                    Program load = Program.start(List.of("-Xmx1g"), Load.class.getName())) {
                String port = concierge.await("http://localhost:(\\d+)/").group(1);
                load.await("LOAD");
                measure(load, List.of(new Target("concierge", concierge, port, "model"),
                        new Target("relay", relay, relay.await("RELAY (\\d+)").group(1), "model"),
                        new Target("concierge, agent", concierge, port, "agent")));
            }
        }
        return new Report(plan, results, maxHeap).print(out);
    }

    private void measure(Program load, List<Target> targets) {
        for (int i = 0; i < plan.warmUp(); i++) {
            WAYS.forEach(way -> targets.forEach(target -> run(load, target, way, plan.sizes().get(0))));
        }
        for (int round = 0; round < plan.rounds(); round++) {
            List<Target> order = new ArrayList<>(targets);
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            for (String way : WAYS) {
                for (int size : plan.sizes()) {
                    if (round > 0 && late()) {
                        return;
                    }
                    order.forEach(target -> results
                            .computeIfAbsent(new Row(way, size, target.name()), row -> new ArrayList<>())
                            .add(run(load, target, way, size)));
                }
            }
        }
    }

    private boolean late() {
        return System.nanoTime() - startedNanos > TimeUnit.SECONDS.toNanos(plan.longestSeconds());
    }

    private Result run(Program load, Target target, String way, int size) {
        Program.Usage before = target.program().usage();
        Matcher told = load.ask(String.join(" ", way, target.port(), target.tenant(), "" + size, "" + Plan.PIECES,
                "" + Plan.OWN_DELAY_MILLIS), "RESULT (.*)");
        Program.Usage after = target.program().usage();
        if (target.name().startsWith("concierge")) {
            maxHeap = after.maxHeap();
        }
        return Result.read(told.group(1), (double) (after.cpuNanos() - before.cpuNanos()) / NANOS / size,
                after.peakHeap() / 1048576.0);
    }
}
