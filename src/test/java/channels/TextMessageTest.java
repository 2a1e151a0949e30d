package channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import outbound.TextMessage;
import support.ChannelBench;
import usage.Reservation;

class TextMessageTest {
    private static final String ID = "volunteer_01JD0000000000000000000000";
    private ChannelBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new ChannelBench(null, Duration.ofSeconds(10));
        bench.configure("sms", "sms", Map.of("to", "(512) 555-0100"));
        bench.form().put("title", "Volunteer form");
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private Exchange send(String id, String priority, Object... data) {
        bench.submit(id, priority, data);
        return bench.deliver(id, "sms");
    }

    private String text(String priority, Object... data) {
        assertThat(send(ID, priority, data).getException()).isNull();
        String text = bench.only("send-sms", TextMessage.class).text();
        assertThat(GsmText.length(text)).isLessThanOrEqualTo(160);
        return text;
    }

    @Test
    void it_says_who_sent_what_to_the_number_in_international_form() {
        assertThat(text("high", "first_name", "Zoë", "last_name", "Łukasz")).isEqualTo(
                "[HIGH] Zoe Lukasz sent the form Volunteer form. Reference: " + ID);
        TextMessage message = bench.only("send-sms", TextMessage.class);
        assertThat(message.to()).isEqualTo("+15125550100");
        assertThat(message.id()).isEqualTo(ID + "/sms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B", "日本語", "😀😀", "\r\n\t", "---"})
    void without_a_legible_name_it_was_someone(String name) {
        assertThat(text("normal", "first_name", name)).startsWith("Someone sent the form");
    }

    @Test
    void it_stays_within_160_places_and_keeps_the_whole_reference() {
        String id = "f".repeat(64) + "_01JD0000000000000000000000";
        String text = WriteTextMessage.text(new FilledForm(id + "/sms", id, "acme", "f".repeat(64), "high", "",
                "{€}".repeat(100), List.of(), Map.of("name", "[" + "x".repeat(5_000))));
        assertThat(GsmText.length(text)).isLessThanOrEqualTo(160);
        assertThat(text).startsWith("[HIGH] [xxx").endsWith("Reference: " + id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Grüße für Ångström à Ñandú|Grüße für Ångström à Ñandu|26",
        "‘a’ “b” – c… d|'a' \"b\" - c... d|16", "a[b]€|a[b]€|8", "naïve č ş ﬁ|naive c s fi|12", "œuvre Ð|oeuvre D|8",
        "日本|??|2", "A😀B|A?B|3", "a\u00A0b|a b|3"})
    void characters_outside_the_alphabet_become_their_likeness(String text, String gsm, int places) {
        assertThat(GsmText.of(text)).isEqualTo(gsm);
        assertThat(GsmText.length(gsm)).isEqualTo(places);
    }

    @Test
    void it_is_counted_before_it_is_sent_and_skipped_above_the_tenant_s_limit() {
        bench.config().putObject("sms").put("monthly_limit", 2);
        for (int i = 0; i < 2; i++) {
            assertThat(send("volunteer_" + i, "normal").getVariable("outcome")).isNull();
        }
        Exchange third = send("volunteer_3", "normal");
        assertThat(third.getVariables()).containsEntry("outcome", "skipped")
                .containsEntry("reason", "monthly_limit_reached")
                .containsEntry("details", Map.of("usage", 2, "limit", 2));
        assertThat(bench.taken("send-sms")).hasSize(2);
        assertThat(bench.released()).isEmpty();
    }

    @Test
    void a_definite_refusal_gives_the_count_back() {
        bench.when("send-sms", exchange -> {
            throw new PermanentFailure("{{x}} is ${body} not allowed");
        });
        assertThat(send(ID, "normal").getException()).isInstanceOf(PermanentFailure.class)
                .hasMessage("{{x}} is ${body} not allowed");
        assertThat(bench.released()).singleElement().isInstanceOfSatisfying(Reservation.class, back -> {
            assertThat(back.delivery().id()).isEqualTo(ID + "/sms");
            assertThat(back.period()).isEqualTo("2026-11");
        });
    }

    @Test
    void any_other_failure_keeps_the_count() {
        bench.when("send-sms", exchange -> {
            throw new java.io.IOException("read timed out");
        });
        assertThat(send(ID, "normal").getException()).hasMessage("read timed out");
        assertThat(bench.released()).isEmpty();
    }
}
