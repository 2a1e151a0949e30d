package losstest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import losstest.Repeats.Reason;
import org.junit.jupiter.api.Test;

/** The loss test notices each kind of loss. */
class VerdictTest {
    private static final String ID = Tenant.FORM + "_ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String OTHER = Tenant.FORM + "_ZYXWVUTSRQPONMLKJIHGFEDCBA";
    private final Order order = Order.number(1, Plan.brief(7));
    private final Confirmations told = new Confirmations();
    private final Map<String, JsonNode> data = new HashMap<>(Map.of(ID, order.data()));
    private final Map<String, String> status = new HashMap<>(Map.of(ID, "delivered"));
    private final Map<String, Map<String, String>> deliveries = new HashMap<>();
    private final Receipts receipts = new Receipts("webhook");

    VerdictTest() {
        told.confirmed(order, ID);
        Map<String, String> all = new HashMap<>();
        Tenant.DELIVERIES.forEach(name -> all.put(name, "sent"));
        deliveries.put(ID, all);
        receipts.took(ID + "/webhook", order.mark());
    }

    private List<String> problems() {
        Verdict verdict = new Verdict(told, new Stored(data, status, deliveries, 7, 1));
        verdict.nothingConfirmedIsLost();
        verdict.nothingIsHalfDone();
        verdict.reached(new Sink("webhook", receipts, true, true));
        return verdict.problems();
    }

    private void finds(String problem, Consumer<VerdictTest> damage) {
        assertThat(problems()).isEmpty();
        damage.accept(this);
        assertThat(problems()).anyMatch(found -> found.contains(problem));
    }

    @Test
    void a_confirmed_submission_that_is_not_stored() {
        finds("LOST: " + ID, world -> data.remove(ID));
    }

    @Test
    void other_data_than_was_sent() {
        finds("CHANGED: " + ID, world -> data.put(ID, order.data().deepCopy().put("note", "?")));
    }

    @Test
    void a_delivery_that_is_not_there() {
        finds("HALF: " + ID, world -> deliveries.get(ID).remove("s3"));
    }

    @Test
    void a_delivery_that_is_parked() {
        finds("NOT SENT: " + ID, world -> deliveries.get(ID).put("s3", "parked"));
    }

    @Test
    void deliveries_without_a_submission() {
        finds("HALF: deliveries of " + OTHER, world -> deliveries.put(OTHER, Map.of("email", "sent")));
    }

    @Test
    void one_submission_stored_twice() {
        finds("TWICE: ", world -> data.put(OTHER, order.data()));
    }

    @Test
    void two_ids_told_for_one_submission() {
        finds("was confirmed as", world -> told.confirmed(order, OTHER));
    }

    @Test
    void a_sink_that_was_never_reached() {
        Receipts none = new Receipts("webhook");
        Verdict verdict = new Verdict(told, new Stored(data, status, deliveries, 7, 1));
        verdict.reached(new Sink("webhook", none, true, true));
        assertThat(verdict.problems()).containsExactly("NOT REACHED: " + ID + " never came to webhook");
    }

    @Test
    void a_sink_that_got_one_submission_under_two_ids() {
        finds("SEEN TWICE: webhook", world -> receipts.took("another/" + ID, order.mark()));
    }

    @Test
    void a_sink_that_got_other_data() {
        finds("with other data", world -> receipts.took(ID + "/webhook", "mark-0-0-end"));
    }

    @Test
    void a_sink_that_got_what_nobody_stored() {
        finds("which is not stored", world -> receipts.took(OTHER + "/webhook", order.mark()));
    }

    @Test
    void a_repeat_is_excused_by_a_kill_in_between_only() {
        Instant before = Instant.now();
        receipts.took(ID + "/webhook", order.mark());
        assertThat(repeats(List.of())).containsExactly(Map.entry(Reason.OTHER, 1));
        assertThat(repeats(List.of(before.minusSeconds(9)))).containsExactly(Map.entry(Reason.OTHER, 1));
        assertThat(repeats(List.of(receipts.byId().get(ID + "/webhook").get(0).at())))
                .containsExactly(Map.entry(Reason.KILLED, 1));
    }

    @Test
    void a_repeat_is_excused_by_an_answer_that_was_lost() {
        receipts.took(OTHER + "/email", order.mark(), false);
        receipts.took(OTHER + "/email", order.mark());
        assertThat(repeats(List.of())).containsExactly(Map.entry(Reason.ANSWER_LOST, 1));
        receipts.took(OTHER + "/email", order.mark());
        assertThat(repeats(List.of())).isEqualTo(Map.of(Reason.ANSWER_LOST, 1, Reason.OTHER, 1));
    }

    private Map<Reason, Integer> repeats(List<Instant> kills) {
        return Repeats.of(receipts, new Repeats.Disturbed(kills, new StoreCut(Path.of("none"), Duration.ZERO),
                new Blockade(7))).count();
    }
}
