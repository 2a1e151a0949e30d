package embedded;

import async.BodyProcessor;
import async.ClosingWith;
import async.Pools;
import forms.SpoolFolder;
import forms.Spooling;
import java.io.IOException;
import java.sql.SQLException;
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

/** The stores of the embedded platform: opens them, and puts the beans where the routes find them. */
public final class EmbeddedStore extends ServiceSupport {
    private final Database database;

    private EmbeddedStore(Database database) {
        this.database = database;
    }

    /** Call before the routes are added; everything closes with the context. */
    public static EmbeddedStore bind(CamelContext context, EmbeddedSettings settings, Leases leases)
            throws IOException, SQLException {
        Database database = Database.open(settings);
        EmbeddedStore store = new EmbeddedStore(database);
        Pools.registerStore(context, settings.readers(), settings.waiting());
        Executor executor = Pools.continuing(context, store, "stored");
        Registry registry = context.getRegistry();
        registry.bind("readers", database.readers());
        registry.bind("saveTurn", new SaveTurn(database.writer(), executor));
        registry.bind("readTurns", new ReadTurns());
        registry.bind("deleteExpired", new DeleteExpired(database.writer(), executor));
        bind(registry, executor, new DeliveryTable(database.writer(), leases, settings.writeTimeout()));
        bind(registry, executor, new SubmissionTable(database.writer(), database.readers()));
        bind(registry, executor, new UsageTable(database.writer(), leases));
        Spooling.bind(context, SpoolFolder.open(settings.data().resolve("spool")), leases::now);
        EmbeddedPeople.bind(registry, database.writer(), executor);
        registry.bind("readTenantFile", new ReadTenantFile(settings.tenants()));
        return ClosingWith.context(context, store);
    }

    private static void bind(Registry registry, Executor executor, DeliveryTable deliveries) {
        registry.bind("acceptOwed", new BodyProcessor<>(executor, Acceptance.class, deliveries::accept));
        registry.bind("takeDueDeliveries", new BodyProcessor<>(executor, Integer.class, deliveries::takeDue));
        registry.bind("leaseDelivery", new BodyProcessor<>(executor, Delivery.class, deliveries::lease));
        registry.bind("recordDelivery", new BodyProcessor<>(executor, Outcome.class, deliveries::record));
        registry.bind("replayDeliveries", new BodyProcessor<>(executor, Replay.class, deliveries::replay));
        registry.bind("readDeliveries", new ReadDeliveries());
        registry.bind("readBacklog", new ReadBacklog());
    }

    private static void bind(Registry registry, Executor executor, SubmissionTable submissions) {
        registry.bind("readSubmission", new ReadSubmission());
        registry.bind("listSubmissions", new ListSubmissions(submissions));
        registry.bind("settleSubmission", new BodyProcessor<>(executor, String.class, submissions::settle));
    }

    private static void bind(Registry registry, Executor executor, UsageTable usage) {
        registry.bind("reserveUsage", new BodyProcessor<>(executor, Reservation.class, usage::reserve));
        registry.bind("releaseUsage", new BodyProcessor<>(executor, Reservation.class, usage::release));
        registry.bind("readAlarm", new ReadAlarm());
    }

    public Database database() {
        return database;
    }

    @Override
    protected void doStop() throws SQLException {
        database.close();
    }
}
