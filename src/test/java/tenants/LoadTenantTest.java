package tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import chat.Refusal;
import forms.CheckForms;
import forms.FormCatalogue;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import routes.FetchTenantRoute;
import routes.LoadTenantRoute;
import support.AnyChannel;
import support.LogLines;

class LoadTenantTest {
    private static final String NOT_SET_UP = "This service is not set up correctly. Please tell its operator.";
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private volatile boolean down;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        Tenants.bind(context, new TenantSettings("demo", Duration.ofMinutes(5), Duration.ofSeconds(30), 100, 90,
                1_000, 0),
                nanos::get);
        context.addRoutes(new LoadTenantRoute());
        context.getRegistry().bind("checkForms", new CheckForms(new FormCatalogue(), new AnyChannel()));
        context.addRoutes(new FetchTenantRoute());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:read-tenant-file").threads(2).process(LoadTenantTest.this::readFile);
            }
        });
        context.getShutdownStrategy().setTimeout(1);
        context.start();
        template = context.createProducerTemplate();
        files.put("mappings/demo.json", "{\"tenant_id\":\"one\"}");
        files.put("tenants/one/config.json", "{\"chat_title\":\"One\"}");
    }

    private void readFile(Exchange exchange) throws Exception {
        reads.incrementAndGet();
        gate.await(5, TimeUnit.SECONDS);
        if (down) {
            throw new IOException("the store is down");
        }
        exchange.getMessage().setBody(files.get(exchange.getMessage().getBody(String.class)));
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private Tenant load(String hash) {
        return template.requestBody("direct:load-tenant", hash, Tenant.class);
    }

    private Refusal refused(String hash) {
        Throwable thrown = catchThrowable(() -> load(hash));
        assertThat(thrown).isInstanceOf(CamelExecutionException.class).hasCauseInstanceOf(Refusal.class);
        return (Refusal) thrown.getCause();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void no_hash_means_the_default_tenant() {
        assertThat(load(null).id()).isEqualTo("one");
        assertThat(load("  ").hash()).isEqualTo("demo");
    }

    @Test
    void the_second_file_name_is_tried_too() {
        files.put("mappings/h2.json", "{\"tenant_id\":\"two\"}");
        files.put("tenants/two/two-config.json", "{\"chat_title\":\"Two\"}");
        assertThat(load("h2").chatTitle()).isEqualTo("Two");
    }

    @Test
    void a_tenant_is_read_again_only_after_five_minutes() {
        load("demo");
        files.put("tenants/one/config.json", "{\"chat_title\":\"New\"}");
        pass(Duration.ofSeconds(299));
        assertThat(load("demo").chatTitle()).isEqualTo("One");
        assertThat(reads).hasValue(2);
        pass(Duration.ofSeconds(2));
        assertThat(load("demo").chatTitle()).isEqualTo("New");
    }

    @Test
    void calls_at_the_same_time_share_one_load() {
        gate = new CountDownLatch(1);
        List<CompletableFuture<Tenant>> calls = IntStream.range(0, 50)
                .mapToObj(i -> template.asyncSend("direct:load-tenant", e -> e.getMessage().setBody("demo"))
                        .thenApply(e -> e.getMessage().getBody(Tenant.class))).toList();
        Awaitility.await().until(() -> reads.get() > 0);
        gate.countDown();
        assertThat(calls).allSatisfy(call -> assertThat(call.get(5, TimeUnit.SECONDS).id()).isEqualTo("one"));
        assertThat(reads).hasValue(2);
    }

    @Test
    void an_unknown_hash_is_a_404_and_briefly_remembered() {
        assertThat(refused("nobody").status()).isEqualTo(404);
        assertThat(refused("nobody").code()).isEqualTo("unknown_tenant");
        assertThat(reads).hasValue(1);
        files.put("mappings/nobody.json", "{\"tenant_id\":\"one\"}");
        pass(Duration.ofSeconds(31));
        assertThat(load("nobody").id()).isEqualTo("one");
    }

    @Test
    void a_hash_that_could_be_a_path_never_reaches_the_store() {
        for (String hash : List.of("../demo", "a/b", "a.b", "é", "x".repeat(65), "${body}")) {
            assertThat(refused(hash).status()).isEqualTo(404);
        }
        assertThat(reads).hasValue(0);
    }

    @Test
    void a_store_that_is_down_leaves_the_last_good_copy_past_its_age() {
        load("demo");
        down = true;
        pass(Duration.ofHours(3));
        assertThat(load("demo").chatTitle()).isEqualTo("One");
        assertThat(load("demo").standIn()).isFalse();
    }

    @Test
    void a_store_that_is_down_is_not_asked_by_every_call() {
        down = true;
        load("demo");
        load("demo");
        assertThat(reads).hasValue(1);
    }

    @Test
    void a_store_that_was_down_from_the_start_leaves_the_defaults_until_it_is_back() {
        down = true;
        Tenant standIn = load("demo");
        assertThat(standIn.standIn()).isTrue();
        assertThat(standIn.id()).isEqualTo("demo");
        assertThat(standIn.streaming()).isEqualTo(new Tenant.Streaming(1_000, 0));
        down = false;
        pass(Duration.ofSeconds(31));
        assertThat(load("demo").chatTitle()).isEqualTo("One");
    }

    @Test
    void a_bad_configuration_leaves_the_last_good_one() {
        load("demo");
        files.put("tenants/one/config.json", "{\"chat_title\":7}");
        pass(Duration.ofMinutes(6));
        assertThat(load("demo").chatTitle()).isEqualTo("One");
    }

    @Test
    void a_bad_configuration_that_was_never_good_is_refused_and_the_log_names_the_field() {
        files.put("tenants/one/config.json", "{\"escalation\":{\"threshold\":\"x\"}}");
        try (LogLines log = LogLines.capture()) {
            assertThat(refused("demo")).hasMessage(NOT_SET_UP);
            assertThat(refused("demo").code()).isEqualTo("bad_tenant_configuration");
            assertThat(log.all()).anyMatch(line -> line.contains("escalation.threshold"));
        }
    }

    @Test
    void a_mapping_without_configuration_is_named_in_the_log() {
        files.remove("tenants/one/config.json");
        try (LogLines log = LogLines.capture()) {
            assertThat(refused("demo")).hasMessage(NOT_SET_UP);
            assertThat(log.all()).anyMatch(line ->
                    line.contains("There is no configuration file for the tenant one."));
        }
    }
}
