package embedded;

import static org.assertj.core.api.Assertions.assertThat;

import channels.ChannelSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import outbound.WriteMail;
import routes.embedded.SendSmtpMailRoute;
import support.ChannelBench;
import support.OutboundExamples;
import support.SmtpStandIn;

/** Many mails at once for a server that takes its time: each arrives once, however often it is tried. */
@Timeout(60)
class SlowMailServerTest {
    private static final int MAILS = 120;
    private static final int AT_ONCE = 16;
    private static final long SLOW_MILLIS = 250;
    private static final Duration LIMIT = Duration.ofMillis(1_600);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.*)$");
    private final ExecutorService attempts = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private SmtpStandIn server;
    private ChannelBench bench;

    @BeforeEach
    void start() throws Exception {
        server = new SmtpStandIn(this::slowly);
        bench = new ChannelBench(new ChannelSettings(null, Duration.ofMillis(50), LIMIT, AT_ONCE, MAILS, "big", 100, 3));
        CamelContext context = bench.context();
        context.getPropertiesComponent().addInitialProperty("concierge.mail.smtp-host", "127.0.0.1");
        context.getPropertiesComponent().addInitialProperty("concierge.mail.smtp-port", String.valueOf(server.port()));
        context.getRegistry().bind("writeMail", new WriteMail(OutboundExamples.settings().from(), bench.clock()));
        context.getRegistry().bind("tellMailRefused", new TellMailRefused());
        context.getRegistry().bind("smtpSender", new SmtpSettings("127.0.0.1", server.port(), null, null, "none",
                LIMIT.dividedBy(2)).sender());
        bench.replace("send-mail", new SendSmtpMailRoute());
        bench.configure("mail", "email", Map.of("to", "office@example.org"));
    }

    @AfterEach
    void stop() throws IOException {
        closing.countDown();
        bench.close();
        server.close();
        attempts.shutdownNow();
    }

    private String slowly(String command) {
        try {
            if (command.equals(".")) {
                closing.await(SLOW_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    @Test
    void nobody_gets_a_mail_twice_because_it_had_to_wait() throws Exception {
        List<String> owed = IntStream.range(0, MAILS).mapToObj("volunteer_%d"::formatted).toList();
        owed.forEach(id -> bench.submit(id, "normal", "note", "hello"));
        int rounds = 0;
        while (!owed.isEmpty()) {
            owed = failed(owed);
            rounds++;
        }
        assertThat(rounds).as("the first round was too much").isGreaterThan(1);
        assertThat(ids()).hasSize(MAILS).doesNotHaveDuplicates();
    }

    /** One attempt at each, all at once; those that have to be tried again. */
    private List<String> failed(List<String> owed) throws Exception {
        Queue<String> failed = new ConcurrentLinkedQueue<>();
        List<Future<?>> calls = new ArrayList<>();
        for (String id : owed) {
            calls.add(attempts.submit(() -> {
                if (bench.deliver(id, "mail").getException() != null) {
                    failed.add(id);
                }
            }));
        }
        for (Future<?> call : calls) {
            call.get();
        }
        return List.copyOf(failed);
    }

    private List<String> ids() {
        return server.mails().stream().map(MESSAGE_ID::matcher).filter(Matcher::find).map(found -> found.group(1))
                .toList();
    }
}
