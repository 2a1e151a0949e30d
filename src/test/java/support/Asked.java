package support;

import chat.Passage;
import chat.Prompt;
import chat.Question;
import chat.Turn;
import chat.Utterance;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import tenants.Tenant;

/** One question put to an engine, without the flow around it. */
public final class Asked {
    public static final Tenant TENANT = tenant(new Tenant.Aws("tenant-model", "TENANTKB", "AGENT1", "ALIAS1"));
    private static final CamelContext CONTEXT = new DefaultCamelContext();
    private final RecordedReply reply;
    private final Turn turn;
    private final CompletableFuture<Exchange> end = new CompletableFuture<>();
    private final AtomicInteger ends = new AtomicInteger();

    private Asked(Turn turn, RecordedReply reply) {
        this.turn = turn;
        this.reply = reply;
    }

    public static Tenant tenant(Tenant.Aws aws) {
        return new Tenant("hash", "demo", "model", "Be kind.", "Demo", aws, new Tenant.Streaming(321, 0.25), null,
                Map.of("guest", "You are assisting a general visitor."), null, List.of(), null, false,
                JsonNodeFactory.instance.objectNode());
    }

    public static Turn turn(Tenant tenant, String question, RecordedReply reply, Passage... passages) {
        Turn turn = new Turn(new Question("01TURN", "session-1", "session-1", tenant, "guest", question, List.of(),
                Map.of(), Instant.parse("2026-11-05T10:00:00Z")), reply, 1_000_000_000);
        turn.passages(List.of(passages));
        turn.prompt(new Prompt("You answer.", List.of(new Utterance("user", "Hi"), new Utterance("assistant", "Hello.")),
                "<question>" + question + "</question>"));
        return turn;
    }

    public static Asked of(AsyncProcessor engine, RecordedReply reply, Passage... passages) {
        return of(engine, turn(TENANT, "How do I become an instructor?", reply, passages), reply);
    }

    public static Asked of(AsyncProcessor engine, Turn turn, RecordedReply reply) {
        Asked asked = new Asked(turn, reply);
        Exchange exchange = new DefaultExchange(CONTEXT);
        exchange.getMessage().setBody(turn);
        engine.process(exchange, sync -> {
            asked.ends.incrementAndGet();
            asked.end.complete(exchange);
        });
        return asked;
    }

    public Turn turn() {
        return turn;
    }

    public RecordedReply reply() {
        return reply;
    }

    public boolean ended() {
        return end.isDone();
    }

    /** How often the exchange was handed back; anything but 1 is a bug. */
    public int ends() {
        return ends.get();
    }

    /** Waits for the end; null when it was normal. */
    public Exception failure() {
        try {
            return end.get(10, TimeUnit.SECONDS).getException();
        } catch (InterruptedException | ExecutionException | TimeoutException none) {
            throw new AssertionError("The exchange did not end", none);
        }
    }
}
