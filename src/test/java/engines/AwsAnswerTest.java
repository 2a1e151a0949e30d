package engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import support.BedrockStandInScript;
import support.BedrockStandInScript.Reference;
import support.Concierge;
import support.LogLines;
import support.Visit;
import support.Visit.Transport;

class AwsAnswerTest extends OnAws {
    private static final Reference CITED = new Reference(GUIDE.uri(), 12, GUIDE.title(), GUIDE.text(), 0);

    @Override
    void configure(Concierge.Builder builder) {
        // as they are
    }

    private static BedrockStandInScript answer(String engine) {
        return engine.equals(MODEL)
                ? BedrockStandInScript.saying("Complete ", "the five-day ", "course", " [1].", " Good", " luck.").every(100)
                : BedrockStandInScript.saying("Complete ", "the five-day ", "course", ".", " Good", " luck.").every(100)
                        .attributing("Complete the five-day course.", CITED);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void pieces_come_one_by_one(Transport transport, String engine) {
        bedrock.next(answer(engine));
        try (Visit visit = ask(transport, engine)) {
            for (int i = 1; i <= 3; i++) {
                assertThat(visit.piece()).isNotBlank();
                assertThat(bedrock.lastAnswer().piecesWritten()).isBetween(i, i + 1);
            }
            assertThat(visit.end().path("type").asText()).isEqualTo("complete");
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void the_end_names_the_source_with_its_page_and_the_confidence(Transport transport, String engine) {
        bedrock.next(answer(engine));
        try (Visit visit = ask(transport, engine)) {
            JsonNode complete = visit.end();
            JsonNode citation = complete.at("/citations/0");
            assertThat(citation.path("source").asText()).isEqualTo("mhfa_instructor_guide.pdf");
            assertThat(citation.path("page").asInt()).isEqualTo(12);
            assertThat(citation.path("url").asText()).isEqualTo("/files/mhfa_instructor_guide.pdf?t=" + engine + "#page=12");
            assertThat(citation.at("/references/0/source").asText()).isEqualTo(GUIDE.uri());
            assertThat(complete.path("confidence").isNumber()).isTrue();
            assertThat(complete.path("confidence").asDouble()).isBetween(0.0, 100.0);
            visit.endsThere();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void the_turn_is_stored_before_its_end_is_told(Transport transport, String engine) {
        bedrock.next(answer(engine));
        try (Visit visit = ask(transport, engine)) {
            String messageId = visit.end().path("message_id").asText();
            JsonNode item = item(visit.session());
            assertThat(item.at("/message_id/S").asText()).isEqualTo(messageId);
            assertThat(item.at("/original_ts/S").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            assertThat(item.at("/query/S").asText()).isEqualTo("How do I become an instructor?");
            assertThat(item.at("/response/S").asText()).isEqualTo("Complete the five-day course. Good luck.");
            assertThat(item.at("/engine/S").asText()).isEqualTo(engine.substring(3));
            assertThat(item.at("/tenant_id/S").asText()).isEqualTo(engine);
            assertThat(item.at("/tenant_day/S").asText()).startsWith(engine + "#20");
            assertThat(item.at("/role/S").asText()).isEqualTo("guest");
            assertThat(item.at("/sentiment/S").asText()).isEqualTo("neutral");
            assertThat(item.at("/state/S").asText()).isEqualTo("pending");
            assertThat(item.at("/outcome/S").asText()).isEqualTo("answered");
            assertThat(item.at("/pending_shard/N").asText()).matches("[0-7]");
            assertThat(item.at("/confidence_score/N").asText()).isNotEmpty();
            assertThat(item.at("/citations/L").size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_throttled_search_costs_the_passages_not_the_answer(Transport transport, String engine) {
        bedrock.searches(BedrockStandInScript.refusing(429, "ThrottlingException"))
                .next(BedrockStandInScript.saying("From memory."));
        try (Visit visit = Visit.ask(concierge, transport, engine, "Is " + transport + " throttled?")) {
            assertThat(visit.piece()).isEqualTo("From memory.");
            assertThat(visit.end().path("type").asText()).isEqualTo("complete");
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void an_answer_does_without_tables_and_says_so_in_the_log(Transport transport, String engine) {
        stores.tablesDown(true);
        bedrock.next(answer(engine));
        try (LogLines log = LogLines.capture(); Visit visit = ask(transport, engine)) {
            assertThat(visit.end().path("type").asText()).isEqualTo("complete");
            assertThat(log.all()).anyMatch(line -> line.contains("Going on without recall"))
                    .anyMatch(line -> line.contains("is not stored"));
        } finally {
            stores.tablesDown(false);
        }
    }

    @Test
    void owed_deliveries_that_cannot_be_taken_cost_one_line() {
        stores.tablesDown(true);
        try (LogLines log = LogLines.capture()) {
            Awaitility.await().until(() -> log.all().stream().anyMatch(line -> line.contains("cannot be taken now")));
            assertThat(log.all()).noneMatch(line -> line.contains("Failed delivery"));
        } finally {
            stores.tablesDown(false);
        }
    }

    private JsonNode item(String session) {
        return stores.items().stream().filter(item -> item.at("/session_id/S").asText().equals(session))
                .reduce((a, b) -> b).orElseThrow();
    }
}
