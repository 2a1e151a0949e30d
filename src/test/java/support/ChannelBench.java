package support;

import channels.ChannelCatalogue;
import channels.ChannelSettings;
import channels.Channels;
import chat.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import forms.FormCatalogue;
import forms.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import ledger.Delivery;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import routes.DeliverConfirmationRoute;
import routes.DeliverSubmissionRoute;
import routes.ReleaseTextMessageRoute;
import routes.ReserveTextMessageRoute;
import tenants.Tenant;
import usage.Reservation;
import usage.Usage;

/** The channels with sinks that record, one tenant and any submissions. */
public final class ChannelBench implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
    private static final List<String> SINKS = List.of("send-mail", "send-sms", "put-object", "invoke-function",
            "post-outbound", "page");
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final MovingClock clock = new MovingClock(NOW);
    private final Map<String, Submission> submissions = new ConcurrentHashMap<>();
    private final ObjectNode config = Json.object();
    private final Map<String, Queue<Object>> taken = new ConcurrentHashMap<>();
    private final Map<String, Processor> behaviour = new ConcurrentHashMap<>();
    private final Queue<Object> released = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> used = new ConcurrentHashMap<>();
    private final ChannelCatalogue catalogue;
    private volatile boolean reachable = true;

    public ChannelBench(Path folder, Duration timeLimit) throws Exception {
        this(new ChannelSettings(folder, Duration.ofMillis(50), timeLimit, 2, 2, "big", 100, 3));
    }

    public ChannelBench(ChannelSettings settings) throws Exception {
        context.getShutdownStrategy().setTimeout(2);
        catalogue = Channels.bind(context, settings, new FormCatalogue(), clock);
        context.addRoutes(new DeliverSubmissionRoute());
        context.addRoutes(new DeliverConfirmationRoute());
        context.addRoutes(new ReserveTextMessageRoute());
        context.addRoutes(new ReleaseTextMessageRoute());
        context.addRoutes(new StandIns());
        context.start();
    }

    private final class StandIns extends RouteBuilder {
        @Override
        public void configure() {
            errorHandler(noErrorHandler());
            from("direct:read-submission").process(exchange -> exchange.getMessage()
                    .setBody(submissions.get(exchange.getMessage().getBody(String.class))));
            from("direct:load-tenant").process(exchange -> exchange.getMessage().setBody(tenant()));
            from("direct:reserve-sending").process(ChannelBench.this::reserve);
            from("direct:release-usage").process(exchange -> released.add(exchange.getMessage().getBody()));
            for (String sink : SINKS) {
                from("direct:" + sink).routeId(sink).process(exchange -> take(sink, exchange));
            }
        }
    }

    private void reserve(Exchange exchange) {
        Reservation wish = exchange.getMessage().getBody(Reservation.class);
        String key = wish.counter() + wish.subject() + wish.period();
        int before = used.getOrDefault(key, 0);
        boolean granted = before < wish.limit();
        used.put(key, granted ? before + 1 : before);
        exchange.getMessage().setBody(new Usage(granted, used.get(key), wish.limit()));
    }

    private void take(String sink, Exchange exchange) throws Exception {
        taken(sink).add(exchange.getMessage().getBody());
        behaviour.getOrDefault(sink, any -> { }).process(exchange);
    }

    /** What a sink does besides recording. */
    public ChannelBench when(String sink, Processor does) {
        behaviour.put(sink, does);
        return this;
    }

    /** A real route in the place of the sink that records. */
    public ChannelBench replace(String sink, RouteBuilder real) throws Exception {
        context.getRouteController().stopRoute(sink);
        context.removeRoute(sink);
        context.addRoutes(real);
        return this;
    }

    /** The form {@code volunteer} of the tenant's configuration, to be changed. */
    public ObjectNode form() {
        return config.withObject("/conversational_forms/volunteer");
    }

    /** The tenant's configuration, to be changed. */
    public ObjectNode config() {
        return config;
    }

    /** From now on the tenant's configuration cannot be read. */
    public void loseTenant() {
        reachable = false;
    }

    private Tenant tenant() {
        return new Tenant("hash", "acme", "model", "", "Acme & Co", null, null, null, Map.of(), null, List.of(), null,
                false, reachable ? config.deepCopy() : MissingNode.getInstance());
    }

    /** A delivery of that name goes to that channel. */
    public ChannelBench configure(String name, String type, Map<String, Object> settings) {
        ArrayNode channels = form().withObject("/fulfillment").withArray("channels");
        for (int i = channels.size() - 1; i >= 0; i--) {
            if (channels.get(i).path("name").asText().equals(name)) {
                channels.remove(i);
            }
        }
        channels.add(((ObjectNode) Json.tree(settings)).put("name", name).put("type", type));
        return this;
    }

    /** Stores a submission; keys and values by turns. */
    public Submission submit(String id, String priority, Object... data) {
        Map<String, Object> formData = new LinkedHashMap<>();
        for (int i = 0; i < data.length; i += 2) {
            formData.put((String) data[i], data[i + 1]);
        }
        Submission submission = new Submission(id, "acme", "hash", "volunteer", formData, priority, NOW, null, "h",
                "pending", null);
        submissions.put(id, submission);
        return submission;
    }

    /** What is owed for a submission if it is accepted now. */
    public List<Delivery> owed(String submission) {
        return new FormCatalogue().of(tenant()).find("volunteer").orElseThrow()
                .plan(submissions.get(submission).formData()).owed(submission, "acme", NOW);
    }

    /** One attempt, told by name only; the exchange tells what came of it. */
    public Exchange deliver(String submission, String name) {
        return deliver(Delivery.owed(submission, name, "acme", "submission:" + submission, NOW));
    }

    public Exchange deliver(Delivery delivery) {
        return send("direct:deliver-submission", leased(delivery));
    }

    public Exchange confirm(String submission) {
        return send("direct:deliver-confirmation", leased(Delivery.owed(submission,
                "confirmation", "acme", "confirmation:" + submission, NOW)));
    }

    private static Delivery leased(Delivery owed) {
        return new Delivery(owed.ownerId(), owed.name(), owed.tenantId(), owed.payloadRef(), Delivery.State.LEASED, 1,
                Instant.MAX, "bench", null, null, NOW, null, null);
    }

    private Exchange send(String uri, Delivery delivery) {
        return context.createProducerTemplate().send(uri, exchange -> exchange.getMessage().setBody(delivery));
    }

    public Queue<Object> taken(String sink) {
        return taken.computeIfAbsent(sink, any -> new ConcurrentLinkedQueue<>());
    }

    /** The only thing that a sink got. */
    public <T> T only(String sink, Class<T> type) {
        if (taken(sink).size() != 1) {
            throw new AssertionError(sink + " got " + taken(sink));
        }
        return type.cast(taken(sink).peek());
    }

    public Queue<Object> released() {
        return released;
    }

    public ChannelCatalogue catalogue() {
        return catalogue;
    }

    /** The same channels as a program knows them whose context has not started. */
    public ChannelCatalogue unstarted() {
        return Channels.bind(new DefaultCamelContext(), new ChannelSettings(null, Duration.ofSeconds(1),
                Duration.ofSeconds(1), 1, 1, "big", 1, 1), new FormCatalogue(), clock);
    }

    public MovingClock clock() {
        return clock;
    }

    public CamelContext context() {
        return context;
    }

    @Override
    public void close() {
        context.stop();
    }
}
