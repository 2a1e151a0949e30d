package support;

import async.Pools;
import chat.TellStoreUnavailable;
import forms.SpoolFolder;
import forms.Spooling;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import routes.SpoolSubmissionRoute;

/** A process that spools submissions without end and prints the end of each id that is safe; made to be killed. */
public final class SpoolingProcess {
    private SpoolingProcess() {
    }

    public static void main(String[] arguments) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        Pools.registerStore(context, 4, 1_000);
        Spooling.bind(context, SpoolFolder.open(Path.of(arguments[0])), Instant::now);
        context.getRegistry().bind("tellStoreUnavailable", new TellStoreUnavailable());
        context.addRoutes(new SpoolSubmissionRoute());
        context.start();
        for (int i = 0; i < 4; i++) {
            CompletableFuture.runAsync(() -> spool(context.createProducerTemplate()));
        }
        Thread.sleep(60_000); // never left alone if the parent dies
    }

    private static void spool(ProducerTemplate template) {
        while (true) {
            String id = UUID.randomUUID().toString();
            if (template.requestBody("direct:spool-submission", Submissions.owing(Submissions.of(id), "email"),
                    Boolean.class)) {
                System.out.println(id);
            }
        }
    }
}
