package benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls that were timed.
 *
 * @param failures sentences
 */
record Timed(double perSecond, double p50, double p95, int failed, Set<String> failures) {
    private static final int LONGEST_MINUTES = 5;

    /** @param calls in all; the callers share them */
    static Timed of(int callers, int calls, FormCalls.Call call) throws InterruptedException {
        long[] nanos = new long[calls];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Set<String> failures = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        long started = System.nanoTime();
        for (int i = 0; i < callers; i++) {
            threads.execute(() -> {
                for (int number = next.getAndIncrement(); number < calls; number = next.getAndIncrement()) {
                    long before = System.nanoTime();
                    try {
                        call.run(number);
                    } catch (IOException | InterruptedException | RuntimeException e) {
                        failed.incrementAndGet();
                        failures.add(e.toString());
                    }
                    nanos[number] = System.nanoTime() - before;
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            threads.shutdownNow();
            failures.add("Not all calls ended within " + LONGEST_MINUTES + " minutes");
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        Arrays.sort(nanos);
        return new Timed(calls / seconds, nanos[calls / 2] / 1e6, nanos[calls * 95 / 100] / 1e6, failed.get(), failures);
    }

    boolean good() {
        return failures.isEmpty();
    }
}
