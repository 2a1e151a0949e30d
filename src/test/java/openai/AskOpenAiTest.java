package openai;

import static org.assertj.core.api.Assertions.assertThat;

import chat.AnswerInterrupted;
import chat.ModelThrottled;
import chat.ModelUnavailable;
import chat.Passage;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import support.Asked;
import support.OpenAiStandIn;
import support.OpenAiStandIn.End;
import support.OpenAiStandIn.Script;
import support.RecordedReply;

class AskOpenAiTest {
    private static OpenAiStandIn server;
    private static ScheduledExecutorService timer;
    private final AskOpenAi engine = new AskOpenAi(settings(server.baseUrl(), "secret"), timer);

    @BeforeAll
    static void start() {
        server = new OpenAiStandIn();
        timer = Executors.newSingleThreadScheduledExecutor();
    }

    @AfterAll
    static void stop() {
        server.close();
        timer.shutdownNow();
    }

    private static OpenAiSettings settings(URI baseUrl, String key) {
        return new OpenAiSettings(baseUrl, key, "small-model", Duration.ofSeconds(1), Duration.ofMillis(500),
                Duration.ofMillis(300), 1);
    }

    private Asked ask(Script... scripts) {
        server.next(scripts);
        return Asked.of(engine, new RecordedReply());
    }

    @Test
    void the_request_is_a_streamed_chat_completion() {
        ask(Script.saying("Yes.")).failure();

        assertThat(server.lastPath()).isEqualTo("/v1/chat/completions");
        assertThat(server.lastAuthorization()).isEqualTo("Bearer secret");
        assertThat(server.lastBody().toString()).isEqualTo("{\"model\":\"small-model\",\"stream\":true,"
                + "\"max_tokens\":321,\"temperature\":0.25,\"stream_options\":{\"include_usage\":true},\"messages\":["
                + "{\"role\":\"system\",\"content\":\"You answer.\"},{\"role\":\"user\",\"content\":\"Hi\"},"
                + "{\"role\":\"assistant\",\"content\":\"Hello.\"},"
                + "{\"role\":\"user\",\"content\":\"<question>How do I become an instructor?</question>\"}]}");
    }

    @Test
    void a_server_without_a_key_gets_none_and_no_log_shows_one() {
        assertThat(Asked.of(new AskOpenAi(settings(server.baseUrl(), ""), timer), new RecordedReply()).failure()).isNull();
        assertThat(server.lastAuthorization()).isNull();
        assertThat(settings(server.baseUrl(), "secret").toString()).doesNotContain("secret");
    }

    @Test
    void pieces_citations_and_usage_are_read() {
        Passage guide = new Passage("guide.pdf", "Guide", 12, "", "Candidates complete a course.", "", 0.9);
        server.next(Script.saying("Complete ", "a course [1", "].", " Bye."));
        Asked asked = Asked.of(engine, new RecordedReply(), guide);

        assertThat(asked.failure()).isNull();
        assertThat(asked.reply().pieces()).containsExactly("Complete ", "a course", ".", " Bye.");
        assertThat(asked.turn().citations()).singleElement().satisfies(c -> {
            assertThat(c.source()).isEqualTo(guide);
            assertThat(c.quoted()).isEqualTo("Complete a course.");
        });
        assertThat(asked.turn().engine()).isEqualTo("openai");
        assertThat(asked.turn().meter().inputTokens()).isEqualTo(7);
        assertThat(asked.turn().meter().outputTokens()).isEqualTo(3);
    }

    @Test
    void a_finish_reason_alone_is_an_end_and_nothing_at_all_is_none() {
        assertThat(ask(Script.saying("Yes.").ending(End.FINISH_REASON_ONLY)).failure()).isNull();
        assertThat(ask(Script.saying("Yes.").ending(End.NOTHING)).failure()).isInstanceOf(AnswerInterrupted.class);
    }

    @Test
    void a_server_that_does_not_hang_up_after_its_end_is_not_waited_for() {
        Asked asked = ask(Script.saying("Yes.").ending(End.DONE_BUT_OPEN));

        assertThat(asked.failure()).isNull();
        assertThat(asked.turn().meter().elapsedMillis()).isLessThan(2_500);
    }

    @Test
    void what_goes_wrong_after_the_first_piece_interrupts() {
        for (End end : new End[] {End.DROP, End.SILENCE, End.ERROR}) {
            Asked asked = ask(Script.saying("One ", "two").ending(end));
            assertThat(asked.failure()).as(end.name()).isInstanceOf(AnswerInterrupted.class);
            assertThat(asked.turn().answer()).isEqualTo("One two");
            assertThat(asked.ends()).isEqualTo(1);
        }
    }

    @Test
    void throttling_is_retried_and_then_told() {
        Asked patient = ask(Script.refusing(429), Script.saying("Once."));
        assertThat(patient.failure()).isNull();
        assertThat(patient.turn().answer()).isEqualTo("Once.");

        assertThat(ask(Script.refusing(503), Script.refusing(429)).failure()).isInstanceOf(ModelThrottled.class);
    }

    @Test
    void a_server_that_cannot_be_asked_is_unavailable() {
        assertThat(ask(Script.refusing(401)).failure()).isInstanceOf(ModelUnavailable.class);
        assertThat(ask(Script.saying().ending(End.SILENCE)).failure()).isInstanceOf(ModelUnavailable.class);
        AskOpenAi nowhere = new AskOpenAi(settings(URI.create("http://127.0.0.1:1/v1"), null), timer);
        assertThat(Asked.of(nowhere, new RecordedReply()).failure()).isInstanceOf(ModelUnavailable.class);
    }

    @Test
    void a_visitor_who_leaves_ends_the_call_on_the_wire() {
        int before = server.aborted();
        Asked asked = ask(Script.saying(Collections.nCopies(500, "word ").toArray(String[]::new)));
        Awaitility.await().until(() -> asked.turn().meter().pieces() > 2);
        asked.reply().cancel();

        assertThat(asked.failure()).isNull();
        Awaitility.await().atMost(Duration.ofSeconds(1)).until(() -> server.aborted() == before + 1);
    }

    @Test
    void a_slow_reader_is_waited_for() {
        server.next(Script.saying("One ", "two ", "three"));
        Asked asked = Asked.of(engine, new RecordedReply().stopReading());

        Awaitility.await().during(Duration.ofMillis(500)).until(() -> !asked.ended());
        assertThat(asked.reply().pieces()).containsExactly("One ");
        asked.reply().catchUp();
        assertThat(asked.failure()).isNull();
        assertThat(asked.turn().answer()).isEqualTo("One two three");
    }
}
