package bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import chat.AnswerInterrupted;
import chat.ModelThrottled;
import chat.ModelUnavailable;
import chat.Turn;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import support.Asked;
import support.BedrockStandInCall.End;
import support.BedrockStandInScript;
import support.BedrockStandInScript.Reference;
import support.RecordedReply;
import tenants.Tenant;

class AskAgentTest extends OnTheWire {
    private final AskAgent engine = new AskAgent(clients, settings(bedrock.endpoint()), timer);

    private Asked ask(BedrockStandInScript... scripts) {
        bedrock.next(scripts);
        return Asked.of(engine, new RecordedReply());
    }

    @Test
    void the_request_carries_role_question_session_and_streaming() {
        ask(BedrockStandInScript.saying("Yes.")).failure();

        assertThat(bedrock.lastCall().path()).isEqualTo("/agents/AGENT1/agentAliases/ALIAS1/sessions/session-1/text");
        JsonNode request = bedrock.lastCall().json();
        assertThat(request.get("inputText").asText()).isEqualTo(
                "You are assisting a general visitor.\n\nUser Query: How do I become an instructor?");
        assertThat(request.get("enableTrace").asBoolean()).isTrue();
        assertThat(request.at("/streamingConfigurations/streamFinalResponse").asBoolean()).isTrue();
        assertThat(request.at("/sessionState/sessionAttributes/user_role").asText()).isEqualTo("guest");
        assertThat(request.at("/sessionState/sessionAttributes/timestamp").asText()).isEqualTo("2026-11-05T10:00:00Z");
    }

    @Test
    void a_tenant_without_an_agent_gets_the_default_one() {
        RecordedReply reply = new RecordedReply();
        Turn turn = Asked.turn(Asked.tenant(new Tenant.Aws(null, null, null, null)), "Hello?", reply);

        assertThat(Asked.of(engine, turn, reply).failure()).isNull();
        assertThat(bedrock.lastCall().path()).startsWith("/agents/DEFAULTAGENT/agentAliases/DEFAULTALIAS/");
    }

    @Test
    void pieces_attributions_with_page_and_usage_are_read() {
        Asked asked = ask(BedrockStandInScript.saying("To become one, ", "complete the course.").every(30)
                .attributing("complete the course.",
                        new Reference("s3://docs/pdf/mhfa_instructor_guide.pdf", 12, "MHFA Instructor Guide", "Complete it.", 0),
                        new Reference("s3://docs/intro day.md", null, null, "The course.", 0)));

        assertThat(asked.failure()).isNull();
        assertThat(asked.reply().pieces()).containsExactly("To become one, ", "complete the course.");
        assertThat(asked.turn().engine()).isEqualTo("agent");
        assertThat(asked.turn().meter().inputTokens()).isEqualTo(12);
        assertThat(asked.turn().meter().outputTokens()).isEqualTo(34);
        assertThat(asked.turn().citations()).hasSize(2).allMatch(c -> c.quoted().equals("complete the course."));
        assertThat(asked.turn().citations().get(0).source()).satisfies(source -> {
            assertThat(source.document()).isEqualTo("mhfa_instructor_guide.pdf");
            assertThat(source.title()).isEqualTo("MHFA Instructor Guide");
            assertThat(source.page()).isEqualTo(12);
            assertThat(source.text()).isEqualTo("Complete it.");
            assertThat(source.uri()).isEqualTo("s3://docs/pdf/mhfa_instructor_guide.pdf");
        });
        assertThat(asked.turn().citations().get(1).source()).satisfies(source -> {
            assertThat(source.document()).isEqualTo("intro day.md");
            assertThat(source.title()).isEqualTo("Intro day");
            assertThat(source.page()).isNull();
        });
    }

    @Test
    void a_dropped_connection_is_told_from_the_end_of_the_reply() {
        assertThat(ask(BedrockStandInScript.saying("One ", "two").every(20).droppedAfter(1)).failure())
                .isInstanceOf(AnswerInterrupted.class);
        assertThat(ask(BedrockStandInScript.saying("One ", "two").every(20).droppedAfter(2)).failure())
                .isInstanceOf(AnswerInterrupted.class);
        assertThat(ask(BedrockStandInScript.saying().droppedAfter(0)).failure()).isInstanceOf(ModelUnavailable.class);
        assertThat(ask(BedrockStandInScript.saying("One ", "two").every(20)).failure()).isNull();
    }

    @Test
    void a_reply_without_any_text_is_no_answer() {
        assertThat(ask(BedrockStandInScript.saying().withoutStop()).failure()).isInstanceOf(ModelUnavailable.class);
    }

    @Test
    void an_exception_event_in_mid_stream_interrupts() {
        Asked asked = ask(BedrockStandInScript.saying("One ", "two").exceptionAfter(1, "DependencyFailedException"));

        assertThat(asked.failure()).isInstanceOf(AnswerInterrupted.class);
        assertThat(asked.turn().answer()).isEqualTo("One ");
    }

    @Test
    void throttling_is_retried_before_the_first_piece_only() {
        Asked patient = ask(BedrockStandInScript.refusing(429, "ThrottlingException"),
                BedrockStandInScript.saying().exceptionAfter(0, "ThrottlingException"), BedrockStandInScript.saying("Once."));
        assertThat(patient.failure()).isNull();
        assertThat(patient.turn().answer()).isEqualTo("Once.");

        assertThat(ask(BedrockStandInScript.saying("One ", "two").exceptionAfter(1, "ThrottlingException")).failure())
                .isInstanceOf(AnswerInterrupted.class);

        bedrock.always(BedrockStandInScript.refusing(429, "ThrottlingException"));
        assertThat(ask().failure()).isInstanceOf(ModelThrottled.class);
    }

    @Test
    void refusal_and_silence_end_the_turn() {
        assertThat(ask(BedrockStandInScript.refusing(403, "AccessDeniedException")).failure())
                .isInstanceOf(ModelUnavailable.class);
        assertThat(ask(BedrockStandInScript.saying("One ", "two").silentAfter(1)).failure())
                .isInstanceOf(AnswerInterrupted.class);
        assertThat(ask(BedrockStandInScript.saying("Late").after(5_000)).failure()).isInstanceOf(ModelUnavailable.class);
    }

    @Test
    void a_visitor_who_leaves_ends_the_call_on_the_wire() {
        Asked asked = ask(BedrockStandInScript.saying(Collections.nCopies(500, "word ")).every(10));
        Awaitility.await().until(() -> asked.turn().meter().pieces() > 2);
        asked.reply().cancel();

        assertThat(asked.failure()).isNull();
        Awaitility.await().atMost(Duration.ofSeconds(1))
                .until(() -> bedrock.lastCall().end() == End.ABORTED_BY_CLIENT);
    }

    @Test
    void a_character_cut_in_two_arrives_whole() {
        byte[] bytes = "Grüße".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Utf8Pieces pieces = new Utf8Pieces();

        assertThat(pieces.add(java.nio.ByteBuffer.wrap(bytes, 0, 3))).isEqualTo("Gr");
        assertThat(pieces.add(java.nio.ByteBuffer.wrap(bytes, 3, bytes.length - 3))).isEqualTo("üße");
    }
}
