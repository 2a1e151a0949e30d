package platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ledger.Delivery;
import ledger.Outcome;
import ledger.Replay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import support.Platform;
import support.Submissions;
import usage.Reservation;
import usage.Usage;

/** What a limited number of sendings means on every platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UsageContract {
    private static final Instant LATER = Instant.parse("2126-01-01T00:00:00Z");
    private Platform platform;

    abstract Platform start() throws Exception;

    @BeforeAll
    void begin() throws Exception {
        platform = start();
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    private Delivery owed() {
        String id = Submissions.id();
        platform.template().requestBody("direct:accept-owed",
                Submissions.owing(Submissions.of(id), "sms").acceptance());
        return Delivery.owed(id, "sms", "acme", "submission:" + id, platform.clock().instant());
    }

    private static String subject() {
        return "tenant|" + UUID.randomUUID();
    }

    private static Reservation of(Delivery delivery, String subject, int limit) {
        return new Reservation(delivery, "sms", subject, "2026-03", limit, null);
    }

    private Usage reserve(Reservation wish) {
        return platform.template().requestBody("direct:reserve-sending", wish, Usage.class);
    }

    private void release(Reservation wish) {
        platform.template().requestBody("direct:release-usage", wish);
    }

    private void fill(String subject, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(reserve(of(owed(), subject, 5)).used()).isEqualTo(i + 1);
        }
    }

    @Test
    void of_50_reservations_at_once_the_last_one_left_is_granted_to_one() {
        String subject = subject();
        fill(subject, 4); // 99 of 100 is DroppedChannelTest's
        List<CompletableFuture<Usage>> all = IntStream.range(0, 50).mapToObj(i -> of(owed(), subject, 5)).toList()
                .stream().map(wish -> CompletableFuture.supplyAsync(() -> reserve(wish))).toList();
        List<Usage> told = all.stream().map(CompletableFuture::join).toList();
        assertThat(told).filteredOn(Usage::granted).containsExactly(new Usage(true, 5, 5));
        assertThat(told).filteredOn(usage -> !usage.granted()).hasSize(49).containsOnly(new Usage(false, 5, 5));
    }

    @Test
    void the_same_delivery_is_counted_once_however_often_it_asks() {
        Reservation wish = of(owed(), subject(), 1);
        List<CompletableFuture<Usage>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> reserve(wish))).toList();
        assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo(new Usage(true, 1, 1)));
        assertThat(reserve(of(owed(), wish.subject(), 1)).granted()).isFalse();
    }

    @Test
    void what_is_given_back_is_given_back_once() {
        String subject = subject();
        Reservation wish = of(owed(), subject, 2);
        reserve(wish);
        reserve(of(owed(), subject, 2));
        release(wish);
        release(wish);
        assertThat(reserve(of(owed(), subject, 2))).isEqualTo(new Usage(true, 2, 2));
        assertThat(reserve(wish).granted()).isFalse();
        release(of(owed(), subject, 2));
        assertThat(reserve(wish)).isEqualTo(new Usage(false, 2, 2));
    }

    @Test
    void what_was_reserved_in_another_month_is_given_back_there() {
        String subject = subject();
        Delivery delivery = owed();
        reserve(of(delivery, subject, 1));
        Reservation april = new Reservation(delivery, "sms", subject, "2026-04", 1, null);
        assertThat(reserve(april)).isEqualTo(new Usage(true, 1, 1));
        release(april);
        assertThat(reserve(of(owed(), subject, 1))).isEqualTo(new Usage(true, 1, 1));
    }

    @Test
    void a_limit_of_none_grants_none() {
        String subject = subject();
        assertThat(reserve(of(owed(), subject, 0))).isEqualTo(new Usage(false, 0, 0));
        assertThat(reserve(of(owed(), subject, 1))).isEqualTo(new Usage(true, 1, 1));
        assertThat(reserve(of(owed(), subject, 0))).isEqualTo(new Usage(false, 1, 0));
    }

    @Test
    void counters_subjects_and_periods_are_counted_apart() {
        String subject = subject();
        assertThat(reserve(of(owed(), subject, 1)).granted()).isTrue();
        assertThat(reserve(new Reservation(owed(), "confirmation", subject, "2026-03", 1, LATER)).granted()).isTrue();
        assertThat(reserve(new Reservation(owed(), "confirmation", subject, "2026-03", 1, LATER)).granted()).isFalse();
        assertThat(reserve(new Reservation(owed(), "sms", subject, "2026-04", 1, null)).granted()).isTrue();
        assertThat(reserve(of(owed(), subject(), 1)).granted()).isTrue();
    }

    @Test
    void a_delivery_that_is_sent_again_by_an_operator_counts_again() {
        String subject = subject();
        Delivery delivery = owed();
        reserve(of(delivery, subject, 5));
        Delivery leased = platform.template().requestBody("direct:lease-delivery", delivery, Delivery.class);
        platform.template().requestBody("direct:record-delivery", new Outcome(leased, Delivery.State.SENT, null, null,
                platform.clock().instant(), null, null));
        platform.template().requestBody("direct:replay-deliveries", new Replay(delivery.ownerId(), "sms"));
        assertThat(reserve(of(delivery, subject, 5)).used()).isEqualTo(2);
    }

    @Test
    void a_delivery_that_nobody_owes_reserves_nothing() {
        Delivery unknown = Delivery.owed("nobody", "sms", "acme", "submission:nobody", Instant.EPOCH);
        assertThatThrownBy(() -> reserve(of(unknown, subject(), 5))).isInstanceOf(RuntimeException.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_operator_hears_once_a_month_that_nine_tenths_are_used() {
        String subject = subject();
        for (int i = 0; i < 10; i++) {
            reserve(of(owed(), subject, 10));
        }
        platform.clock().pass(Duration.ofDays(1));
        String id = "sms-usage_" + subject + "_2026-03";
        List<Delivery> told = platform.template().requestBody("direct:list-deliveries", id, List.class);
        assertThat(told).extracting(Delivery::payloadRef).containsExactly("alarm:" + id);
        assertThat(platform.template().requestBody("direct:read-alarm", id, alarms.Alarm.class).sentence())
                .contains("9 of 10");
    }
}
