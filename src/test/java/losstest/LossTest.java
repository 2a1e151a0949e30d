package losstest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Program: submits forms while the process is killed, its sinks fail and its store is cut off, and looks at the end
 * whether anything that was confirmed is lost. Ends with 1 when anything is wrong.
 */
public final class LossTest {
    private static final double CUT_AT = 0.45;
    private static final int LOOK_MILLIS = 250;
    private final Plan plan;
    private final Path folder;
    private final PrintStream out;
    private final Confirmations confirmations = new Confirmations();

    LossTest(Plan plan, Path folder, PrintStream out) {
        this.plan = plan;
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Plan plan = Plan.whole();
        Path folder = Files.createTempDirectory("concierge-loss");
        System.out.println("Seed " + plan.seed() + ", data and logs in " + folder);
        System.exit(new LossTest(plan, folder, System.out).run() ? 0 : 1);
    }

    /** True when nothing is lost. */
    boolean run() throws Exception {
        Instant started = Instant.now();
        try (World world = new World(plan, folder)) {
            world.installation().start();
            world.installation().awaitReady();
            disturb(world);
            boolean settled = settle(world);
            Report report = new Report(plan, confirmations, world, Stored.read(world.installation().data()));
            return report.print(out, started, settled);
        }
    }

    private void disturb(World world) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(plan.callers() + 2);
        try {
            AtomicInteger next = new AtomicInteger();
            List<Future<Void>> callers = new ArrayList<>();
            for (int i = 0; i < plan.callers(); i++) {
                callers.add(threads.submit(new Caller(plan, next, world.installation()::address, world.cut(),
                        confirmations, i)));
            }
            Future<Void> blockade = threads.submit(world.disturbed().blockade());
            Future<Void> cut = threads.submit((Callable<Void>) () -> cutOff(world));
            new Kills(plan, world.installation(), confirmations)
                    .run(() -> callers.stream().allMatch(Future::isDone));
            for (Future<Void> caller : callers) {
                caller.get();
            }
            cut.get();
            world.calmDown();
            blockade.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The test itself failed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Void cutOff(World world) throws InterruptedException, SQLException, IOException {
        while (confirmations.over() < CUT_AT * plan.submissions()) {
            Thread.sleep(LOOK_MILLIS);
        }
        world.cut().run();
        return null;
    }

    /** Waits until nothing is owed; false when it takes too long. */
    private boolean settle(World world) throws SQLException, IOException, InterruptedException {
        Instant end = Instant.now().plus(plan.patience());
        Path data = world.installation().data();
        while (Stored.owed(data) > 0 || StoreCut.spooled(data) > 0) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return true;
    }
}
