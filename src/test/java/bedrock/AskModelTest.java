package bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import chat.AnswerInterrupted;
import chat.ModelThrottled;
import chat.ModelUnavailable;
import chat.Passage;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import support.Asked;
import support.BedrockStandInCall.End;
import support.BedrockStandInScript;
import support.RecordedReply;
import tenants.Tenant;

class AskModelTest extends OnTheWire {
    private final AskModel engine = new AskModel(clients, settings(bedrock.endpoint()), timer);

    private Asked ask(BedrockStandInScript... scripts) {
        bedrock.next(scripts);
        return Asked.of(engine, new RecordedReply());
    }

    @Test
    void the_request_carries_instructions_history_question_and_limits() {
        ask(BedrockStandInScript.saying("Yes.")).failure();

        assertThat(bedrock.lastCall().path()).isEqualTo("/model/tenant-model/converse-stream");
        assertThat(bedrock.lastCall().headers().get("authorization")).contains("/us-east-1/bedrock/aws4_request");
        JsonNode request = bedrock.lastCall().json();
        assertThat(request.at("/system/0/text").asText()).isEqualTo("You answer.");
        assertThat(request.at("/messages/0/role").asText()).isEqualTo("user");
        assertThat(request.at("/messages/0/content/0/text").asText()).isEqualTo("Hi");
        assertThat(request.at("/messages/1/role").asText()).isEqualTo("assistant");
        assertThat(request.at("/messages/2/content/0/text").asText())
                .isEqualTo("<question>How do I become an instructor?</question>");
        assertThat(request.at("/inferenceConfig/maxTokens").asInt()).isEqualTo(321);
        assertThat(request.at("/inferenceConfig/temperature").asDouble()).isEqualTo(0.25);
        assertThat(request.get("messages")).hasSize(3);
    }

    @Test
    void a_tenant_without_a_model_gets_the_default_one() {
        RecordedReply reply = new RecordedReply();
        Tenant plain = Asked.tenant(new Tenant.Aws(null, null, null, null));

        assertThat(Asked.of(engine, Asked.turn(plain, "Hello?", reply), reply).failure()).isNull();
        assertThat(bedrock.lastCall().path()).isEqualTo("/model/default-model/converse-stream");
    }

    @Test
    void without_any_model_id_the_model_is_unavailable() {
        BedrockSettings set = settings(bedrock.endpoint());
        BedrockSettings without = new BedrockSettings(set.region(), null, null, 1, FIRST, FIRST, SILENCE, 0, "", "", "", "");
        RecordedReply reply = new RecordedReply();
        Tenant plain = Asked.tenant(new Tenant.Aws(null, null, null, null));

        assertThat(Asked.of(new AskModel(clients, without, timer), Asked.turn(plain, "Hello?", reply), reply).failure())
                .isInstanceOf(ModelUnavailable.class).hasMessageContaining("no model id");
    }

    @Test
    void pieces_are_passed_on_as_they_come_and_usage_is_kept() {
        Asked asked = ask(BedrockStandInScript.saying("You ", "take ", "a course.").every(30));

        assertThat(asked.failure()).isNull();
        assertThat(asked.reply().pieces()).containsExactly("You ", "take ", "a course.");
        assertThat(asked.reply().nanos().get(2) - asked.reply().nanos().get(0)).isGreaterThan(40_000_000L);
        assertThat(asked.turn().engine()).isEqualTo("model");
        assertThat(asked.turn().meter().inputTokens()).isEqualTo(12);
        assertThat(asked.turn().meter().outputTokens()).isEqualTo(34);
    }

    @Test
    void a_marked_passage_becomes_a_citation_and_its_marker_is_not_shown() {
        Passage guide = new Passage("guide.pdf", "Guide", 12, "", "Candidates complete a course.", "s3://b/guide.pdf", 0.9);
        bedrock.next(BedrockStandInScript.saying("Complete a cou", "rse [", "1", "]. Good luck."));
        Asked asked = Asked.of(engine, new RecordedReply(), guide);

        assertThat(asked.failure()).isNull();
        assertThat(asked.turn().answer()).isEqualTo("Complete a course. Good luck.");
        assertThat(asked.turn().citations()).singleElement().satisfies(citation -> {
            assertThat(citation.source()).isEqualTo(guide);
            assertThat(citation.quoted()).isEqualTo("Complete a course.");
        });
    }

    @Test
    void every_stop_reason_is_an_end() {
        for (String reason : new String[] {"max_tokens", "guardrail_intervened", "content_filtered"}) {
            assertThat(ask(BedrockStandInScript.saying("Some").stopping(reason)).failure()).isNull();
        }
    }

    @Test
    void throttling_is_retried_and_the_text_is_not_repeated() {
        int before = bedrock.calls().size();
        Asked asked = ask(BedrockStandInScript.refusing(429, "ThrottlingException"),
                BedrockStandInScript.saying().exceptionAfter(0, "ThrottlingException"),
                BedrockStandInScript.saying("Once."));

        assertThat(asked.failure()).isNull();
        assertThat(asked.turn().answer()).isEqualTo("Once.");
        assertThat(bedrock.calls()).hasSize(before + 3);
    }

    @Test
    void throttling_without_end_is_told_after_the_last_try() {
        int before = bedrock.calls().size();
        Asked asked = ask(BedrockStandInScript.refusing(429, "ThrottlingException"),
                BedrockStandInScript.refusing(503, "ServiceUnavailableException"),
                BedrockStandInScript.refusing(429, "ModelNotReadyException"));

        assertThat(asked.failure()).isInstanceOf(ModelThrottled.class);
        assertThat(bedrock.calls()).hasSize(before + 3);
        assertThat(asked.ends()).isEqualTo(1);
    }

    @Test
    void throttling_after_the_first_piece_is_an_interruption() {
        int before = bedrock.calls().size();
        Asked asked = ask(BedrockStandInScript.saying("One ", "two").exceptionAfter(1, "ThrottlingException"));

        assertThat(asked.failure()).isInstanceOf(AnswerInterrupted.class);
        assertThat(asked.turn().answer()).isEqualTo("One ");
        assertThat(bedrock.calls()).hasSize(before + 1);
        assertThat(asked.ends()).isEqualTo(1);
    }

    @Test
    void refusals_and_server_errors_are_not_retried() {
        for (String[] refusal : new String[][] {{"403", "AccessDeniedException"}, {"400", "ValidationException"},
                {"404", "ResourceNotFoundException"}, {"500", "InternalServerException"}}) {
            int before = bedrock.calls().size();
            Asked asked = ask(BedrockStandInScript.refusing(Integer.parseInt(refusal[0]), refusal[1]));

            assertThat(asked.failure()).as(refusal[1]).isInstanceOf(ModelUnavailable.class);
            assertThat(bedrock.calls()).hasSize(before + 1);
        }
    }

    @Test
    void an_exception_event_in_mid_stream_interrupts() {
        Asked asked = ask(BedrockStandInScript.saying("One ", "two").exceptionAfter(1, "ModelStreamErrorException"));

        assertThat(asked.failure()).isInstanceOf(AnswerInterrupted.class);
    }

    @Test
    void a_stream_without_its_stop_event_is_no_answer() {
        assertThat(ask(BedrockStandInScript.saying("Half").withoutStop()).failure()).isInstanceOf(AnswerInterrupted.class);
        assertThat(ask(BedrockStandInScript.saying().withoutStop()).failure()).isInstanceOf(ModelUnavailable.class);
    }

    @Test
    void silence_in_mid_stream_interrupts_and_ends_the_call() {
        Asked asked = ask(BedrockStandInScript.saying("One ", "two").silentAfter(1));

        assertThat(asked.failure()).isInstanceOf(AnswerInterrupted.class);
        assertThat(asked.turn().meter().elapsedMillis()).isBetween(SILENCE.toMillis(), 2_000L);
        Awaitility.await().atMost(Duration.ofSeconds(1))
                .until(() -> bedrock.lastCall().end() == End.ABORTED_BY_CLIENT);
    }

    @Test
    void a_dropped_connection_interrupts() {
        assertThat(ask(BedrockStandInScript.saying("One ", "two").every(20).droppedAfter(1)).failure())
                .isInstanceOf(AnswerInterrupted.class);
    }

    @Test
    void killing_the_service_interrupts_what_runs_and_the_next_question_works() {
        Asked asked = ask(BedrockStandInScript.saying(Collections.nCopies(500, "word ")).every(20));
        Awaitility.await().until(() -> asked.turn().meter().pieces() > 2);
        bedrock.killAll();

        assertThat(asked.failure()).isInstanceOf(AnswerInterrupted.class);
        assertThat(ask(BedrockStandInScript.saying("Back.")).failure()).isNull();
    }

    @Test
    void no_first_event_in_time_is_unavailable_and_ends_the_call() {
        Asked asked = ask(BedrockStandInScript.saying("Late").after(5_000));

        assertThat(asked.failure()).isInstanceOf(ModelUnavailable.class);
        assertThat(asked.turn().meter().elapsedMillis()).isBetween(FIRST.toMillis(), 2_000L);
        Awaitility.await().atMost(Duration.ofSeconds(1))
                .until(() -> bedrock.lastCall().end() == End.ABORTED_BY_CLIENT);
    }

    @Test
    void a_refused_connection_is_unavailable() {
        BedrockSettings nowhere = settings(URI.create("http://127.0.0.1:1"));
        try (BedrockClients closed = new BedrockClients(nowhere)) {
            assertThat(Asked.of(new AskModel(closed, nowhere, timer), new RecordedReply()).failure())
                    .isInstanceOf(ModelUnavailable.class);
        }
    }

    @Test
    void a_visitor_who_leaves_ends_the_call_on_the_wire() {
        Asked asked = ask(BedrockStandInScript.saying(Collections.nCopies(500, "word ")).every(10));
        Awaitility.await().until(() -> asked.turn().meter().pieces() > 2);
        long left = System.nanoTime();
        asked.reply().cancel();

        assertThat(asked.failure()).isNull();
        int heard = asked.reply().pieces().size();
        Awaitility.await().atMost(Duration.ofSeconds(1))
                .until(() -> bedrock.lastCall().end() == End.ABORTED_BY_CLIENT);
        assertThat(Duration.ofNanos(bedrock.lastCall().endedNanos() - left)).isLessThan(Duration.ofSeconds(1));
        assertThat(asked.reply().pieces()).hasSize(heard);
        assertThat(asked.ends()).isEqualTo(1);
    }

    @Test
    void a_visitor_who_leaves_between_two_tries_ends_the_turn_without_another_call() {
        int before = bedrock.calls().size();
        Asked asked = ask(BedrockStandInScript.refusing(429, "ThrottlingException"));
        Awaitility.await().until(() -> bedrock.calls().size() > before && bedrock.lastCall().end() == End.COMPLETED);
        asked.reply().cancel();

        assertThat(asked.failure()).isNull();
        Awaitility.await().during(Duration.ofMillis(400)).until(() -> bedrock.calls().size() == before + 1);
    }

    @Test
    void a_slow_reader_slows_the_model_and_is_no_silence() {
        bedrock.next(BedrockStandInScript.saying(Collections.nCopies(3_000, "x".repeat(20_000))));
        Asked asked = Asked.of(engine, new RecordedReply().stopReading());

        Awaitility.await().during(SILENCE.plusMillis(300)).until(() -> !asked.ended());
        assertThat(asked.reply().pieces()).hasSize(1);
        assertThat(bedrock.lastCall().piecesWritten()).isLessThan(1_500); // the rest waits in the service
        asked.reply().catchUp();
        assertThat(asked.failure()).isNull();
        assertThat(asked.turn().answer()).hasSize(60_000_000);
    }
}
