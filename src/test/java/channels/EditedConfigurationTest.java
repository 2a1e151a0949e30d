package channels;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ledger.Delivery;
import ledger.PermanentFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import outbound.Post;
import outbound.StoredObject;
import support.ChannelBench;

/** What is owed goes to the channel that it was owed to, whatever the tenant's configuration says by then. */
class EditedConfigurationTest {
    private static final String ID = "volunteer_01JD0000000000000000000000";
    private static final String A = hook("a");
    private static final String B = hook("b");
    private static final String C = hook("c");
    private ChannelBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new ChannelBench(null, Duration.ofSeconds(10));
        bench.submit(ID, "normal", "note", "hello");
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private static String hook(String host) {
        return "{\"type\":\"webhook\",\"url\":\"https://" + host + ".example/\"}";
    }

    private static String named(String name, String channel) {
        return channel.replace("{", "{\"name\":\"" + name + "\",");
    }

    private void channels(String... channels) throws Exception {
        bench.form().set("fulfillment", Json.read("{\"channels\":[" + String.join(",", channels) + "]}"));
    }

    private Map<String, Delivery> owed() {
        return bench.owed(ID).stream().collect(Collectors.toMap(Delivery::name, Function.identity()));
    }

    private String reached(Delivery delivery) {
        bench.taken("post-outbound").clear();
        assertThat(bench.deliver(delivery).getException()).isNull();
        return bench.only("post-outbound", Post.class).address().getHost().replace(".example", "");
    }

    private void isParked(Delivery delivery) {
        bench.taken("post-outbound").clear();
        assertThat(bench.deliver(delivery).getException()).isInstanceOf(PermanentFailure.class)
                .hasMessage("The channel " + delivery.name() + " is not the one any more that this submission was owed to. "
                        + "Give it a name in the form's fulfillment and replay.");
        assertThat(bench.taken("post-outbound")).isEmpty();
    }

    @Test
    void a_channel_inserted_before_takes_nothing_from_the_others() throws Exception {
        channels(A, B);
        Map<String, Delivery> owed = owed();
        channels(C, A, B);
        assertThat(reached(owed.get("webhook"))).isEqualTo("a");
        assertThat(reached(owed.get("webhook-2"))).isEqualTo("b");
    }

    @Test
    void another_order_changes_nothing() throws Exception {
        channels(A, B, C);
        Map<String, Delivery> owed = owed();
        channels(C, named("first", A), B);
        assertThat(List.of(reached(owed.get("webhook")), reached(owed.get("webhook-2")), reached(owed.get("webhook-3"))))
                .containsExactly("a", "b", "c");
    }

    @Test
    void new_settings_of_the_only_channel_of_its_type_are_used() throws Exception {
        channels(A, "{\"type\":\"s3\",\"bucket\":\"archive\"}");
        Map<String, Delivery> owed = owed();
        channels("{\"type\":\"s3\",\"bucket\":\"other\"}", B);
        assertThat(reached(owed.get("webhook"))).isEqualTo("b");
        assertThat(bench.deliver(owed.get("s3")).getException()).isNull();
        assertThat(bench.only("put-object", StoredObject.class).bucket()).isEqualTo("other");
    }

    @Test
    void new_settings_of_one_of_several_are_not_guessed() throws Exception {
        channels(A, B);
        Map<String, Delivery> owed = owed();
        channels(C, B);
        isParked(owed.get("webhook"));
        assertThat(reached(owed.get("webhook-2"))).isEqualTo("b");
        channels(named("webhook", C), B);
        assertThat(reached(owed.get("webhook"))).as("named as the sentence says").isEqualTo("c");
    }

    @Test
    void what_was_owed_to_one_that_is_gone_does_not_go_to_the_one_that_is_left() throws Exception {
        channels(A, B);
        Map<String, Delivery> owed = owed();
        channels(B);
        isParked(owed.get("webhook"));
        assertThat(reached(owed.get("webhook-2"))).isEqualTo("b");
    }

    @Test
    void a_channel_that_got_company_while_it_was_edited_is_not_guessed() throws Exception {
        channels(A);
        Map<String, Delivery> owed = owed();
        channels(B, C);
        isParked(owed.get("webhook"));
        channels(named("webhook", B), C);
        assertThat(reached(owed.get("webhook"))).isEqualTo("b");
    }

    @Test
    void a_name_of_the_tenant_s_own_outlives_edits_but_not_another_type() throws Exception {
        channels(named("office", A), named("archive", B));
        Map<String, Delivery> owed = owed();
        channels(named("archive", B), named("office", C));
        assertThat(reached(owed.get("office"))).isEqualTo("c");
        channels(named("archive", B), named("office", "{\"type\":\"s3\",\"bucket\":\"archive\"}"));
        isParked(owed.get("office"));
        assertThat(reached(owed.get("archive"))).isEqualTo("b");
    }

    @Test
    void a_channel_that_is_gone_gets_its_delivery_when_it_is_back() throws Exception {
        channels(A, B);
        Map<String, Delivery> owed = owed();
        channels(A);
        isParked(owed.get("webhook-2"));
        channels(A, B);
        assertThat(reached(owed.get("webhook-2"))).isEqualTo("b");
    }

    @Test
    void a_form_that_is_gone_gets_its_deliveries_when_it_is_back() throws Exception {
        channels(A);
        Map<String, Delivery> owed = owed();
        ObjectNode forms = (ObjectNode) bench.config().get("conversational_forms");
        ObjectNode form = (ObjectNode) forms.remove("volunteer");
        assertThat(bench.deliver(owed.get("webhook")).getException()).isInstanceOf(PermanentFailure.class)
                .hasMessage("The tenant has no form volunteer any more");
        forms.set("volunteer", form);
        assertThat(reached(owed.get("webhook"))).isEqualTo("a");
    }

    @Test
    void what_was_accepted_before_there_were_fingerprints_goes_by_name() throws Exception {
        channels(A, B);
        assertThat(bench.deliver(ID, "webhook-2").getException()).isNull();
        assertThat(bench.only("post-outbound", Post.class).address().getHost()).isEqualTo("b.example");
    }
}
