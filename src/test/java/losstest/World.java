package losstest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The installation and all that it delivers to. */
final class World implements AutoCloseable {
    private static final String WAITS = "200ms,400ms,800ms" + ",1s".repeat(60);
    private final HttpSink webhook;
    private final HttpSink record;
    private final SmtpSink mail;
    private final WatchedFolder texts;
    private final FolderSink objects;
    private final FolderSink functions;
    private final Installation installation;
    private final StoreCut cut;
    private final Blockade blockade;

    World(Plan plan, Path folder) throws IOException {
        webhook = new HttpSink("webhook", plan.seed() + 11);
        record = new HttpSink(Tenant.DROPPED_IN, plan.seed() + 12);
        mail = new SmtpSink(plan.seed() + 13);
        Tenant.write(folder, webhook.address(), record.address());
        installation = new Installation(folder, settings(folder));
        Path data = installation.data();
        Path taken = folder.resolve("taken");
        blockade = new Blockade(plan.seed() + 14);
        texts = new WatchedFolder("sms", blockade.link(data.resolve("outbox/sms"), taken.resolve("sms")));
        objects = new FolderSink(blockade.link(data.resolve("objects"), taken.resolve("objects")));
        functions = new FolderSink(blockade.link(data.resolve("outbox/functions"), taken.resolve("functions")));
        cut = new StoreCut(data, plan.cut());
    }

    private Map<String, String> settings(Path folder) throws IOException {
        Path channels = Files.createDirectories(folder.resolve("channels"));
        try (var file = World.class.getResourceAsStream("/losstest/fulfil-record-sink.kamelet.yaml")) {
            Files.write(channels.resolve("fulfil-record-sink.kamelet.yaml"), file.readAllBytes());
        }
        return Map.ofEntries(Map.entry("concierge.channels", channels.toString()),
                Map.entry("concierge.outbound.allowed-private", "127.0.0.0/8"),
                Map.entry("concierge.outbound.timeout", "1s"),
                Map.entry("concierge.mail.smtp-host", "127.0.0.1"),
                Map.entry("concierge.mail.smtp-port", String.valueOf(mail.port())),
                Map.entry("concierge.mail.smtp-security", "none"),
                Map.entry("concierge.mail.smtp-timeout", "2s"),
                Map.entry("concierge.deliveries.waits", WAITS),
                Map.entry("concierge.deliveries.lease", "5s"),
                Map.entry("concierge.deliveries.attempt-timeout", "4s"),
                Map.entry("concierge.channels.time-limit", "3s"),
                Map.entry("concierge.deliveries.sweep-period", "200"),
                Map.entry("concierge.store.write-timeout", "500ms"),
                Map.entry("concierge.spool.sweep-period", "500"));
    }

    Installation installation() {
        return installation;
    }

    StoreCut cut() {
        return cut;
    }

    Repeats.Disturbed disturbed() {
        return new Repeats.Disturbed(installation.kills(), cut, blockade);
    }

    /** From now on nothing is in the way of deliveries. */
    void calmDown() {
        blockade.calmDown();
        webhook.calmDown();
        record.calmDown();
        mail.calmDown();
    }

    List<Sink> sinks() throws IOException {
        return List.of(new Sink("webhook", webhook.receipts(), true, true),
                new Sink(Tenant.DROPPED_IN, record.receipts(), true, true),
                new Sink("s3", objects.read("s3"), true, true),
                new Sink("lambda", functions.read("lambda"), true, true),
                new Sink("email", mail.receipts(false), false, true),
                new Sink("confirmation", mail.receipts(true), false, false),
                new Sink("sms", texts.receipts(), false, false));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        installation.close();
        webhook.close();
        record.close();
        mail.close();
        texts.close();
    }
}
