package benchmark;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the figures, and beside those of Concierge how many times those of the relay they are. */
final class Report {
    private static final String HEAD = "%-7s %5s  %-17s %8s %6s %9s %9s %9s %9s %9s %7s %6s %6s%n";
    private static final String LINE = "%-7s %5d  %-17s %8.1f %6d %9.1f %9.1f %9.2f %9.1f %9.2f %7.0f %6d %6d%n";
    private static final String RATIO = "%-7s %5s  %-17s %8.2f %6s %9.1f %9.1f %9.1f %9.1f %9.1f%n";
    private final Plan plan;
    private final Map<Benchmark.Row, List<Result>> results;
    private final long maxHeap;

    Report(Plan plan, Map<Benchmark.Row, List<Result>> results, long maxHeap) {
        this.plan = plan;
        this.results = results;
        this.maxHeap = maxHeap;
    }

    /** True when every conversation was answered whole. */
    boolean print(PrintStream out) {
        out.printf(Locale.ROOT, "The model sends %d pieces, %d ms apart, the first after %d ms. %d processors, JDK %s.%n"
                + "Medians of %d rounds; times in ms; heap of Concierge at most %d MiB.%n%n", Plan.PIECES, Plan.GAP_MILLIS,
                Plan.OWN_DELAY_MILLIS, Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
                results.values().stream().mapToInt(List::size).max().orElse(0), maxHeap >> 20);
        out.printf(Locale.ROOT, HEAD, "way", "talks", "server", "talks/s", "open", "first p50", "first p99", "pass p50",
                "pass p99", "cpu/talk", "heap", "failed", "silent");
        boolean good = !results.isEmpty();
        for (String way : List.of("sse", "socket")) {
            for (int size : plan.sizes()) {
                good &= print(way, size, out);
            }
        }
        out.println(good ? "No conversation failed." : "Conversations FAILED.");
        return good;
    }

    private boolean print(String way, int size, PrintStream out) {
        Result relay = Result.of(results.get(new Benchmark.Row(way, size, "relay")));
        boolean good = print(way, size, "relay", relay, out);
        for (String server : List.of("concierge", "concierge, agent")) {
            Result own = Result.of(results.get(new Benchmark.Row(way, size, server)));
            good &= print(way, size, server, own, out);
            out.printf(Locale.ROOT, RATIO, "", "", "  times the relay", own.perSecond() / relay.perSecond(), "",
                    own.first50() / relay.first50(), own.first99() / relay.first99(), own.passOn50() / relay.passOn50(),
                    own.passOn99() / relay.passOn99(), own.cpu() / relay.cpu());
        }
        return good;
    }

    private static boolean print(String way, int size, String server, Result result, PrintStream out) {
        out.printf(Locale.ROOT, LINE, way, size, server, result.perSecond(), result.open(), result.first50(),
                result.first99(), result.passOn50(), result.passOn99(), result.cpu(), result.heap(), result.failed(),
                result.silent());
        if (!result.good()) {
            out.println("        " + result.reason());
        }
        return result.good();
    }
}
