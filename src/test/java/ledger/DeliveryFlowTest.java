package ledger;

import static org.assertj.core.api.Assertions.assertThat;

import alarms.Alarm;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ledger.Delivery.State;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.RouteController;
import org.apache.camel.support.DefaultExchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import routes.AttemptDeliveryRoute;
import routes.AttemptOwedRoute;
import routes.DeliverAlarmRoute;
import routes.SweepDeliveriesRoute;
import support.EmbeddedPlatform;
import support.Owed;

class DeliveryFlowTest {
    @TempDir
    Path folder;
    private EmbeddedPlatform platform;
    private final Queue<String> delivered = new ConcurrentLinkedQueue<>();
    private final Map<String, String> behaviour = new ConcurrentHashMap<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @BeforeEach
    void start() throws Exception {
        platform = new EmbeddedPlatform(folder);
        platform.ownerTable("owners");
        platform.context().getPropertiesComponent().addInitialProperty(
                "concierge.deliveries.first-attempt-timeout", "2000");
        platform.context().getPropertiesComponent().addInitialProperty("concierge.deliveries.sweep-period", "20");
        platform.add(new AttemptDeliveryRoute(), new AttemptOwedRoute(), new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:deliver-test").routeId("deliver-test").process(DeliveryFlowTest.this::deliver);
            }
        });
    }

    private void deliver(Exchange exchange) throws Exception {
        Delivery delivery = exchange.getMessage().getBody(Delivery.class);
        delivered.add(delivery.id());
        exchange.getMessage().setBody("the channel's own answer");
        switch (behaviour.getOrDefault(delivery.name(), "ok")) {
            case "fail" -> throw new IOException("no connection");
            case "impossible" -> throw new PermanentFailure("no such address");
            case "lock" -> lockTheStore();
            case "hang" -> gate.await(20, TimeUnit.SECONDS);
            case "skip" -> {
                exchange.setVariable("outcome", "skipped");
                exchange.setVariable("reason", "monthly_limit_reached");
            }
            case "refuse" -> {
                exchange.setVariable("outcome", "refused");
                exchange.setVariable("reason", "policy");
            }
            default -> { }
        }
    }

    /** For 3 s from now, as another process may. */
    private void lockTheStore() throws Exception {
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + platform.data().resolve("concierge.db"));
        Statement statement = other.createStatement();
        statement.execute("BEGIN EXCLUSIVE");
        CompletableFuture.runAsync(() -> {
            try (other; statement) {
                statement.execute("ROLLBACK");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }, CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));
    }

    @Test
    void what_was_sent_just_before_the_store_was_away_for_a_moment_is_recorded_and_sent_once() throws Exception {
        behaviour.put("a", "lock");
        platform.add(new SweepDeliveriesRoute());
        Delivery owed = accept("a").get(0);
        Awaitility.await().until(() -> !delivered.isEmpty());
        Awaitility.await().until(() -> stored(owed).state() == State.SENT);
        assertThat(delivered).hasSize(1);
    }

    @Test
    void a_parked_delivery_is_told_although_the_process_dies_before_it_is_recorded() throws Exception {
        behaviour.put("a", "impossible");
        RouteController routes = platform.context().getRouteController();
        routes.stopRoute("record-delivery");
        Delivery leased = platform.template().requestBody("direct:lease-delivery", accept("a").get(0), Delivery.class);
        platform.template().asyncRequestBody("direct:attempt-delivery", leased);
        Awaitility.await().until(() -> platform.store().database().writer().write(statements -> statements
                .queryForObject("SELECT count(*) FROM alarms", Map.of(), Integer.class)).join() == 1);
    }

    @Test
    void a_channel_that_hangs_does_not_delay_the_sweeper_for_others() throws Exception {
        behaviour.put("slow", "hang");
        platform.context().getPropertiesComponent().addInitialProperty("concierge.deliveries.sweep-timeout", "1000");
        accept("slow");
        platform.add(new SweepDeliveriesRoute());
        Awaitility.await().until(() -> delivered.size() == 1);
        Delivery other = accept("a").get(0);
        Awaitility.await().atMost(5, TimeUnit.SECONDS).until(() -> stored(other).state() == State.SENT);
    }

    @Test
    void a_sweep_takes_no_more_than_there_is_room_for() throws Exception {
        Exchange exchange = new DefaultExchange(platform.context());
        exchange.getMessage().setBody(100);
        new LimitSweep(1_000).process(exchange);
        assertThat(exchange.getMessage().getBody()).isEqualTo(100);
        behaviour.put("slow", "hang");
        platform.template().asyncRequestBody("direct:attempt-delivery",
                platform.template().requestBody("direct:lease-delivery", accept("slow").get(0)));
        Awaitility.await().until(() -> delivered.size() == 1);
        new LimitSweep(5).process(exchange);
        assertThat(exchange.getMessage().getBody()).isEqualTo(4);
        new LimitSweep(1).process(exchange);
        assertThat(exchange.getMessage().getBody()).isEqualTo(0);
    }

    @AfterEach
    void stop() {
        gate.countDown();
        platform.close();
    }

    private Instant now() {
        return platform.clock().instant();
    }

    private List<Delivery> accept(String... names) {
        return accept(Owed.of("owners", "o" + UUID.randomUUID(), now(), names));
    }

    private List<Delivery> accept(Acceptance acceptance) {
        return platform.template().requestBody("direct:accept-owed", acceptance, Accepted.class).deliveries();
    }

    @SuppressWarnings("unchecked")
    private List<Delivery> attempt(List<Delivery> owed) {
        return platform.template().requestBody("direct:attempt-owed", owed, List.class);
    }

    private Delivery stored(Delivery delivery) {
        return (Delivery) platform.template().requestBody("direct:list-deliveries", delivery.ownerId(), List.class)
                .stream().filter(row -> ((Delivery) row).name().equals(delivery.name())).findFirst().orElseThrow();
    }

    private Delivery attemptOne(String name) {
        List<Delivery> owed = accept(name);
        List<Delivery> known = attempt(owed);
        assertThat(known).containsExactly(stored(owed.get(0)));
        return known.get(0);
    }

    private Delivery.State leaseAndAttempt(Delivery delivery) {
        Delivery leased = platform.template().requestBody("direct:lease-delivery", delivery, Delivery.class);
        return platform.template().requestBody("direct:attempt-delivery", leased, Delivery.class).state();
    }

    @Test
    void everything_owed_is_tried_at_once_and_told() {
        behaviour.put("b", "fail");
        List<Delivery> known = attempt(accept("a", "b", "c"));
        assertThat(known).extracting(Delivery::name).containsExactly("a", "b", "c");
        assertThat(known).extracting(Delivery::state).containsExactly(State.SENT, State.DUE, State.SENT);
    }

    @Test
    void a_slow_delivery_is_not_waited_for_and_records_its_own_end() {
        behaviour.put("slow", "hang");
        List<Delivery> owed = accept("a", "slow");
        List<Delivery> known = attempt(owed);
        assertThat(known).extracting(Delivery::state).containsExactly(State.SENT, State.DUE);
        gate.countDown();
        Awaitility.await().until(() -> stored(owed.get(1)).state() == State.SENT);
        assertThat(delivered).hasSize(2);
    }

    @Test
    @Timeout(15)
    void deliveries_that_hang_do_not_hold_up_the_store() {
        behaviour.put("slow", "hang");
        for (int i = 0; i < 6; i++) {
            platform.template().asyncRequestBody("direct:attempt-owed", accept("slow"));
        }
        Awaitility.await().until(() -> delivered.size() == 6);
        assertThat(platform.template().asyncRequestBody("direct:attempt-owed", accept("a")))
                .succeedsWithin(Duration.ofSeconds(5));
        assertThat(delivered).hasSize(7);
    }

    @Test
    void a_failure_is_recorded_with_its_reason_and_its_next_time() {
        behaviour.put("a", "fail");
        Delivery failed = attemptOne("a");
        assertThat(failed.lastError()).isEqualTo("IOException: no connection");
        assertThat(failed.dueAt()).isBetween(now().plusSeconds(5), now().plusSeconds(6));
    }

    @Test
    void a_permanent_failure_is_parked_at_once() {
        behaviour.put("a", "impossible");
        Delivery parked = attemptOne("a");
        assertThat(parked.state()).isEqualTo(State.PARKED);
        assertThat(parked.attempts()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_parked_raises_an_alarm_and_parked_again_after_a_replay_another_one() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        platform.add(new DeliverAlarmRoute(), new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:publish-alarm").process(exchange -> {
                    told.add(exchange.getMessage().getBody(Alarm.class).sentence());
                    throw new PermanentFailure("nobody listens");
                });
            }
        });
        platform.add(new SweepDeliveriesRoute());
        behaviour.put("a", "impossible");
        Delivery parked = attemptOne("a");
        Awaitility.await().until(() -> told.size() == 1);
        assertThat(told.get(0)).contains(parked.id(), "no such address");
        assertThat(platform.template().requestBody("direct:replay-deliveries", new Replay(parked.ownerId(), null),
                List.class)).hasSize(1);
        Awaitility.await().until(() -> told.size() == 2); // and no alarm about the parked alarms
        Awaitility.await().until(() -> stored(parked).state() == State.PARKED);
        assertThat(platform.store().database().writer().write(statements -> statements.queryForObject(
                "SELECT count(*) FROM alarms", Map.of(), Integer.class)).join()).isEqualTo(2);
    }

    @Test
    void a_channel_can_skip_or_refuse() {
        behaviour.putAll(Map.of("a", "skip", "b", "refuse"));
        assertThat(attemptOne("a")).extracting(Delivery::state, Delivery::lastError)
                .containsExactly(State.SKIPPED, "monthly_limit_reached");
        assertThat(attemptOne("b").state()).isEqualTo(State.PARKED);
    }

    @Test
    void what_the_calling_flow_keeps_in_its_variables_is_not_an_outcome() {
        Object known = platform.template().request("direct:attempt-owed", exchange -> {
            exchange.setVariable("outcome", "refused");
            exchange.getMessage().setBody(accept("a"));
        }).getMessage().getBody(List.class).get(0);
        assertThat(((Delivery) known).state()).isEqualTo(State.SENT);
    }

    @Test
    void an_unknown_kind_is_recorded_as_failed_and_not_swallowed() {
        for (String ref : List.of("nobody:1", "no-kind", "../x:1", "test?x=y:1")) {
            String id = "o" + UUID.randomUUID();
            Acceptance acceptance = new Acceptance(Owed.of("owners", id, now()).owner(), id,
                    List.of(Delivery.owed(id, "a", "tenant", ref, now())));
            Delivery failed = attempt(accept(acceptance)).get(0);
            assertThat(failed.state()).isEqualTo(State.DUE);
            assertThat(failed.lastError()).startsWith("UnknownKind");
        }
        assertThat(delivered).isEmpty();
    }

    @Test
    void ten_attempts_are_made_and_then_it_is_parked() {
        behaviour.put("a", "fail");
        Delivery owed = accept("a").get(0);
        for (int i = 1; i <= 9; i++) {
            assertThat(leaseAndAttempt(owed)).isEqualTo(State.DUE);
            platform.clock().pass(Duration.ofHours(24));
        }
        assertThat(leaseAndAttempt(owed)).isEqualTo(State.PARKED);
        assertThat(delivered).hasSize(10);
    }

    @Test
    void attempts_that_never_came_back_count_too() {
        Delivery owed = accept("a").get(0);
        for (int i = 1; i <= 10; i++) {
            platform.template().requestBody("direct:lease-delivery", owed);
            platform.clock().pass(Duration.ofMinutes(2));
        }
        assertThat(leaseAndAttempt(owed)).isEqualTo(State.PARKED);
        assertThat(delivered).isEmpty();
    }

    @Test
    void an_attempt_whose_lease_ran_out_before_it_began_is_not_made() {
        Delivery leased = platform.template().requestBody("direct:lease-delivery", accept("a").get(0),
                Delivery.class);
        platform.clock().pass(Duration.ofMinutes(2));
        assertThat(platform.template().requestBody("direct:attempt-delivery", leased)).isNull();
        assertThat(delivered).isEmpty();
    }

    @Test
    void an_attempt_that_might_outlive_its_lease_is_put_off_and_not_counted() {
        Delivery owed = accept("a").get(0);
        for (int i = 0; i < 15; i++) {
            Delivery leased = platform.template().requestBody("direct:lease-delivery", owed, Delivery.class);
            platform.clock().pass(Duration.ofSeconds(61));
            Delivery after = platform.template().requestBody("direct:attempt-delivery", leased, Delivery.class);
            assertThat(after).extracting(Delivery::state, Delivery::attempts).containsExactly(State.DUE, 0);
        }
        assertThat(leaseAndAttempt(owed)).isEqualTo(State.SENT);
        assertThat(delivered).hasSize(1);
    }

    @Test
    void the_sweeper_takes_up_what_nobody_tried_and_what_failed() throws Exception {
        List<Delivery> owed = accept("a", "b");
        behaviour.put("b", "fail");
        platform.add(new SweepDeliveriesRoute());
        Awaitility.await().until(() -> stored(owed.get(0)).state() == State.SENT
                && stored(owed.get(1)).attempts() == 1);
        behaviour.clear();
        platform.clock().pass(Duration.ofSeconds(6));
        Awaitility.await().until(() -> stored(owed.get(1)).state() == State.SENT);
        assertThat(stored(owed.get(1)).attempts()).isEqualTo(2);
    }

    @Test
    void two_sweepers_deliver_everything_once() throws Exception {
        List<List<Delivery>> owed = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            owed.add(accept("a", "b"));
        }
        platform.add(new SweepDeliveriesRoute(), new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:second?synchronous=true&period=20").routeId("second-sweeper").setBody(constant(30))
                        .to("direct:take-due-deliveries").split(body()).parallelProcessing()
                        .to("direct:attempt-delivery");
            }
        });
        Awaitility.await().untilAsserted(() -> assertThat(owed).allSatisfy(pair -> assertThat(pair)
                .allSatisfy(delivery -> assertThat(stored(delivery).state()).isEqualTo(State.SENT))));
        assertThat(delivered).hasSize(100).doesNotHaveDuplicates();
    }
}
