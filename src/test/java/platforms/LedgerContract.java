package platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ledger.Acceptance;
import ledger.Accepted;
import ledger.Delivery;
import ledger.Delivery.State;
import ledger.Outcome;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import support.Owed;
import support.Platform;

/** What owing means on every platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedgerContract {
    final String table = "owners-" + UUID.randomUUID().toString().substring(0, 8);
    Platform platform;

    abstract Platform start() throws Exception;

    @BeforeAll
    void begin() throws Exception {
        platform = start();
        platform.ownerTable(table);
    }

    @AfterEach
    void settle() {
        platform.clock().pass(Duration.ofDays(9));
        for (List<Delivery> left = take(100); !left.isEmpty(); left = take(100)) {
            left.forEach(delivery -> record(delivery, State.PARKED, null));
        }
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    Instant now() {
        return platform.clock().instant();
    }

    String id() {
        return "owner_" + UUID.randomUUID();
    }

    Acceptance owed(String id, String... names) {
        return Owed.of(table, id, now(), names);
    }

    Accepted accept(Acceptance acceptance) {
        return platform.template().requestBody("direct:accept-owed", acceptance, Accepted.class);
    }

    @SuppressWarnings("unchecked")
    List<Delivery> take(int limit) {
        return platform.template().requestBody("direct:take-due-deliveries", limit, List.class);
    }

    Delivery lease(Delivery delivery) {
        return platform.template().requestBody("direct:lease-delivery", delivery, Delivery.class);
    }

    Delivery record(Delivery leased, State state, Instant dueAt) {
        return platform.template().requestBody("direct:record-delivery",
                new Outcome(leased, state, state == State.SENT ? null : "reason", dueAt, now(),
                        state == State.SENT ? "stored" : null, state == State.SENT ? "{\"usage\":1}" : null), Delivery.class);
    }

    @SuppressWarnings("unchecked")
    List<Delivery> list(String id) {
        return platform.template().requestBody("direct:list-deliveries", id, List.class);
    }

    @Test
    void accepting_writes_the_owner_and_everything_owed() {
        String id = id();
        Acceptance acceptance = owed(id, "admin_mail", "confirmation");
        assertThat(accept(acceptance)).isEqualTo(new Accepted(true, acceptance.deliveries()));
        assertThat(list(id)).isEqualTo(acceptance.deliveries());
    }

    @Test
    void accepting_again_changes_nothing_and_tells_what_is_there() throws Exception {
        String id = id();
        accept(owed(id, "admin_mail"));
        Delivery sent = record(take(9).get(0), State.SENT, null);
        assertThat(accept(owed(id, "admin_mail", "other"))).isEqualTo(new Accepted(false, List.of(sent)));
        assertThat(platform.owners(table)).containsOnlyOnce(id);
    }

    @Test
    void what_cannot_be_written_whole_is_not_written_at_all() throws Exception {
        String id = id();
        accept(owed(id, "admin_mail"));
        String other = id();
        Acceptance clash = new Acceptance(Owed.of(table, other, now()).owner(), id, owed(id, "a", "admin_mail")
                .deliveries());
        assertThatThrownBy(() -> accept(clash)).isInstanceOf(CamelExecutionException.class);
        assertThat(platform.owners(table)).doesNotContain(other);
        assertThat(list(id)).extracting(Delivery::name).containsExactly("admin_mail");
    }

    @Test
    void of_acceptances_at_the_same_time_one_is_fresh() {
        String id = id();
        List<CompletableFuture<Accepted>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> accept(owed(id, "admin_mail")))).toList();
        assertThat(all.stream().map(CompletableFuture::join).filter(Accepted::fresh)).hasSize(1);
        assertThat(list(id)).hasSize(1);
    }

    @Test
    void an_outcome_that_is_written_again_after_a_lost_answer_is_still_ours() {
        accept(owed(id(), "a", "b"));
        for (Delivery leased : take(9)) {
            State state = leased.name().equals("a") ? State.SENT : State.PARKED;
            Delivery recorded = record(leased, state, null);
            assertThat(record(leased, state, null)).isNotNull().isEqualTo(recorded);
            assertThat(record(leased, State.SKIPPED, null)).isNull();
        }
    }

    @Test
    void what_is_due_is_leased_to_one_taker() {
        String id = id();
        accept(owed(id, "a", "b", "c"));
        List<Delivery> taken = take(2);
        assertThat(taken).hasSize(2).allSatisfy(delivery -> {
            assertThat(delivery.state()).isEqualTo(State.LEASED);
            assertThat(delivery.attempts()).isEqualTo(1);
            assertThat(delivery.leaseOwner()).startsWith("test/");
            assertThat(delivery.leaseUntil()).isEqualTo(now().plus(Duration.ofMinutes(2)));
        });
        assertThat(take(9)).hasSize(1);
        assertThat(take(9)).isEmpty();
    }

    @Test
    void takers_at_the_same_time_never_take_the_same() {
        List<String> owed = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String id = id();
            accept(owed(id, "a", "b"));
            owed.add(id + "/a");
            owed.add(id + "/b");
        }
        List<CompletableFuture<List<Delivery>>> takers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> take(16))).toList();
        List<String> taken = takers.stream().flatMap(taker -> taker.join().stream()).map(Delivery::id).toList();
        assertThat(taken).doesNotHaveDuplicates();
        take(16).forEach(late -> assertThat(taken).doesNotContain(late.id()));
        assertThat(owed).containsAll(taken);
    }

    @Test
    void what_is_not_due_yet_is_left() {
        String id = id();
        accept(Owed.of(table, id, now().plusSeconds(10), "a"));
        assertThat(take(9)).isEmpty();
        platform.clock().pass(Duration.ofSeconds(10));
        assertThat(take(9)).extracting(Delivery::id).containsExactly(id + "/a");
    }

    @Test
    void a_lease_that_ran_out_is_taken_again_and_counted() {
        String id = id();
        accept(owed(id, "a"));
        Delivery first = take(9).get(0);
        platform.clock().pass(Duration.ofMinutes(2));
        Delivery second = take(9).get(0);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(second.leaseOwner()).isNotEqualTo(first.leaseOwner());
    }

    @Test
    void one_delivery_is_leased_by_its_key_and_only_once() {
        String id = id();
        Delivery owed = accept(owed(id, "a", "b")).deliveries().get(1);
        assertThat(lease(owed).id()).isEqualTo(id + "/b");
        assertThat(lease(owed)).isNull();
        assertThat(take(9)).extracting(Delivery::id).containsExactly(id + "/a");
        platform.clock().pass(Duration.ofMinutes(2));
        assertThat(lease(owed).attempts()).isEqualTo(2);
    }

    @Test
    void an_unknown_delivery_is_not_leased() {
        assertThat(lease(owed(id(), "a").deliveries().get(0))).isNull();
    }

    @Test
    void what_was_sent_is_owed_no_more() {
        String id = id();
        accept(owed(id, "a"));
        Delivery leased = take(9).get(0);
        Delivery sent = record(leased, State.SENT, null);
        assertThat(sent).isEqualTo(new Delivery(id, "a", "tenant", "test:" + id, State.SENT, 1, null, null, null,
                now(), null, "stored", "{\"usage\":1}"));
        assertThat(list(id)).containsExactly(sent);
        platform.clock().pass(Duration.ofDays(1));
        assertThat(take(9)).isEmpty();
        assertThat(lease(sent)).isNull();
    }

    @Test
    void what_failed_is_due_again_at_its_time() {
        String id = id();
        accept(owed(id, "a"));
        Delivery failed = record(take(9).get(0), State.DUE, now().plusSeconds(5));
        assertThat(failed.lastError()).isEqualTo("reason");
        assertThat(take(9)).isEmpty();
        platform.clock().pass(Duration.ofSeconds(5));
        assertThat(take(9)).extracting(Delivery::attempts).containsExactly(2);
    }

    @Test
    void skipped_and_parked_are_never_taken() {
        String id = id();
        accept(owed(id, "a", "b"));
        List<Delivery> taken = take(9);
        assertThat(record(taken.get(0), State.SKIPPED, null).lastError()).isEqualTo("reason");
        assertThat(record(taken.get(1), State.PARKED, null).dueAt()).isNull();
        platform.clock().pass(Duration.ofDays(30));
        assertThat(take(9)).isEmpty();
    }

    @Test
    void an_outcome_counts_only_while_its_lease_is_held() {
        String id = id();
        accept(owed(id, "a"));
        Delivery first = take(9).get(0);
        platform.clock().pass(Duration.ofMinutes(2));
        Delivery second = take(9).get(0);
        assertThat(record(first, State.SENT, null)).isNull();
        assertThat(list(id)).containsExactly(second);
    }

    @Test
    void a_late_outcome_counts_while_nobody_else_took_the_delivery() {
        String id = id();
        accept(owed(id, "a"));
        Delivery leased = take(9).get(0);
        platform.clock().pass(Duration.ofMinutes(3));
        assertThat(record(leased, State.SENT, null).state()).isEqualTo(State.SENT);
    }
}
