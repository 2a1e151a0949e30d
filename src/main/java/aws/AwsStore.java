package aws;

import async.BodyProcessor;
import async.ClosingWith;
import async.Pools;
import async.SupplyBody;
import forms.SpoolFolder;
import forms.Spooling;
import forms.SubmissionQuery;
import java.io.IOException;
import java.util.concurrent.Executor;
import ledger.Acceptance;
import ledger.Delivery;
import ledger.Leases;
import ledger.Outcome;
import ledger.Replay;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.service.ServiceSupport;
import usage.Reservation;

/** The stores of the AWS platform: puts clients and beans where the routes find them. */
public final class AwsStore extends ServiceSupport {
    private static final int THREADS = 16;
    private static final int WAITING = 1_000;
    private final AwsClients clients;

    private AwsStore(AwsClients clients) {
        this.clients = clients;
    }

    /** Call before the routes are added; the clients close with the context. */
    public static AwsStore bind(CamelContext context, AwsSettings settings, AwsStoreSettings owed, AwsClients clients,
            Leases leases) throws IOException {
        AwsStore store = new AwsStore(clients);
        Pools.registerStore(context, THREADS, WAITING);
        Executor executor = Pools.continuing(context, store, "stored");
        Registry registry = context.getRegistry();
        registry.bind("dynamoDb", clients.dynamoDb());
        registry.bind("s3", clients.s3());
        registry.bind("saveTurn",
                new SaveTurn(clients.dynamoDbAsync(), settings.sessionLogsTable(), executor));
        registry.bind("recallTurns",
                new RecallTurns(clients.dynamoDbAsync(), settings.sessionLogsTable(), executor));
        DeliveryTable deliveries = new DeliveryTable(clients.dynamoDbAsync(), settings, owed, leases);
        SubmissionTable submissions = new SubmissionTable(clients.dynamoDbAsync(), owed.submissionsTable(), leases::now);
        bind(registry, executor, deliveries);
        bind(registry, executor, submissions, new ReplayOwed(deliveries, submissions, leases));
        bind(registry, executor, new UsageTable(clients.dynamoDbAsync(), settings.deliveriesTable(), owed, leases));
        registry.bind("readAlarm", new BodyProcessor<>(executor, String.class,
                new AlarmTable(clients.dynamoDbAsync(), owed.alarmsTable())::read));
        Spooling.bind(context, owed.spoolFolder() == null ? new SpoolBucket(clients.s3(), owed.spoolBucket())
                : SpoolFolder.open(owed.spoolFolder()), leases::now);
        return ClosingWith.context(context, store);
    }

    private static void bind(Registry registry, Executor executor, DeliveryTable deliveries) {
        registry.bind("acceptOwed", new BodyProcessor<>(executor, Acceptance.class, deliveries::accept));
        registry.bind("takeDueDeliveries", new BodyProcessor<>(executor, Integer.class, deliveries::takeDue));
        registry.bind("leaseDelivery", new BodyProcessor<>(executor, Delivery.class, deliveries::lease));
        registry.bind("recordDelivery", new BodyProcessor<>(executor, Outcome.class, deliveries::record));
        registry.bind("measureOwed", new SupplyBody(executor, deliveries::measure));
        registry.bind("listDeliveries", new BodyProcessor<>(executor, String.class, deliveries::list));
    }

    private static void bind(Registry registry, Executor executor, SubmissionTable submissions, ReplayOwed replay) {
        registry.bind("readSubmission", new BodyProcessor<>(executor, String.class, submissions::read));
        registry.bind("listSubmissions", new BodyProcessor<>(executor, SubmissionQuery.class, submissions::list));
        registry.bind("settleSubmission", new BodyProcessor<>(executor, String.class, replay::settle));
        registry.bind("replayDeliveries", new BodyProcessor<>(executor, Replay.class, replay::replay));
    }

    private static void bind(Registry registry, Executor executor, UsageTable usage) {
        registry.bind("reserveUsage", new BodyProcessor<>(executor, Reservation.class, usage::reserve));
        registry.bind("releaseUsage", new BodyProcessor<>(executor, Reservation.class, usage::release));
    }

    @Override
    protected void doStop() {
        clients.close();
    }
}
