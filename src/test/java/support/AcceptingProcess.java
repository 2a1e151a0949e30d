package support;

import chat.TellStoreUnavailable;
import embedded.EmbeddedSettings;
import embedded.EmbeddedStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import ledger.Accepted;
import ledger.Leases;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import routes.embedded.AcceptOwedRoute;

/** A process that accepts owed work without end and prints each confirmed id; made to be killed. */
public final class AcceptingProcess {
    private AcceptingProcess() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        DefaultCamelContext context = new DefaultCamelContext();
        EmbeddedStore store = EmbeddedStore.bind(context, new EmbeddedSettings(folder, folder, Duration.ofSeconds(2)),
                new Leases(Defaults.ledger("child"), Clock.systemUTC()));
        store.database().writer().write(statements -> statements.update(
                "CREATE TABLE IF NOT EXISTS owners (id TEXT PRIMARY KEY, text TEXT)", Map.of())).join();
        context.getRegistry().bind("tellStoreUnavailable", new TellStoreUnavailable());
        context.addRoutes(new AcceptOwedRoute());
        context.start();
        for (int i = 0; i < 4; i++) {
            CompletableFuture.runAsync(() -> accept(context.createProducerTemplate()));
        }
        Thread.sleep(60_000); // never left alone if the parent dies
    }

    private static void accept(ProducerTemplate template) {
        while (true) {
            String id = UUID.randomUUID().toString();
            Accepted accepted = template.requestBody("direct:accept-owed",
                    Owed.of("owners", id, Instant.now(), "a", "b", "c"), Accepted.class);
            if (accepted.fresh()) {
                System.out.println(id);
            }
        }
    }
}
