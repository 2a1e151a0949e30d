package losstest;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** Kills the installation at moments that nobody chose, and starts it again; now and then also while it starts. */
final class Kills {
    private static final int LOOK_MILLIS = 10;
    private static final int LATEST_MILLIS = 400;
    private static final int START_MILLIS = 3_000;
    private static final double WHILE_IT_STARTS = 0.15;
    private final Plan plan;
    private final Installation installation;
    private final Confirmations confirmations;
    private final SplittableRandom random;

    Kills(Plan plan, Installation installation, Confirmations confirmations) {
        this.plan = plan;
        this.installation = installation;
        this.confirmations = confirmations;
        this.random = new SplittableRandom(plan.seed() + 7);
    }

    /** @param callersDone the later kills come when only deliveries are left */
    void run(BooleanSupplier callersDone) throws IOException, InterruptedException {
        int early = plan.kills() - plan.kills() / 5;
        while (installation.kills().size() < early) {
            double share = (installation.kills().size() + random.nextDouble()) / early;
            await(() -> confirmations.over() >= share * plan.submissions() || callersDone.getAsBoolean());
            once(early);
        }
        await(callersDone);
        while (installation.kills().size() < plan.kills()) {
            once(plan.kills());
        }
    }

    private void once(int most) throws IOException, InterruptedException {
        Thread.sleep(random.nextInt(LATEST_MILLIS));
        installation.kill();
        Thread.sleep(random.nextInt(LATEST_MILLIS));
        installation.start();
        if (installation.kills().size() < most && random.nextDouble() < WHILE_IT_STARTS) {
            Thread.sleep(random.nextInt(START_MILLIS));
            installation.kill();
            installation.start();
        }
        installation.awaitReady();
    }

    private static void await(BooleanSupplier moment) throws InterruptedException {
        while (!moment.getAsBoolean()) {
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
