package engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import support.BedrockStandIn;
import support.BedrockStandInScript;
import support.Concierge;
import support.Visit;
import support.Visit.Transport;

class AwsFailureTest extends OnAws {
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(2);

    @Override
    void configure(Concierge.Builder builder) {
        builder.with("concierge.bedrock.first-piece-timeout", "1s").with("concierge.bedrock.silence-timeout", "1s");
    }

    private static BedrockStandInScript words() {
        return BedrockStandInScript.saying("One ", "two ", "three ", "four.").every(30);
    }

    static Stream<Arguments> failures() {
        return Stream.of(words().exceptionAfter(2, "ThrottlingException"),
                words().exceptionAfter(2, "ModelStreamErrorException"), words().silentAfter(2), words().droppedAfter(2))
                .flatMap(script -> ways().map(way -> Arguments.of(way.get()[0], way.get()[1], script)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_stream_that_breaks_ends_with_one_error_and_the_next_question_works(Transport transport, String engine,
            BedrockStandInScript script) {
        bedrock.next(script);
        try (Visit visit = ask(transport, engine)) {
            assertThat(visit.piece() + visit.piece()).isEqualTo("One two ");
            assertInterrupted(visit, System.nanoTime());
        }
        assertWorks(transport, engine);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_missing_stop_event_is_an_interruption_for_a_model(Transport transport, String engine) {
        bedrock.next(words().withoutStop());
        try (Visit visit = ask(transport, engine)) {
            // an agent has no stop event: its reply is whole when its HTTP reply is
            assertThat(visit.end().path("code").asText("none")).isEqualTo(engine.equals(MODEL) ? "interrupted" : "none");
            visit.endsThere();
        }
        assertWorks(transport, engine);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_throttled_call_is_tried_again_before_its_first_piece(Transport transport, String engine) {
        bedrock.next(BedrockStandInScript.refusing(429, "ThrottlingException"),
                BedrockStandInScript.saying().exceptionAfter(0, "ThrottlingException"),
                BedrockStandInScript.saying("At last."));
        assertThat(ask(transport, engine).end().path("type").asText()).isEqualTo("complete");
        assertThat(bedrock.lastAnswer().piecesWritten()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_model_that_says_nothing_is_told_as_unavailable(Transport transport, String engine) {
        bedrock.next(BedrockStandInScript.saying("Late.").after(60_000));
        try (Visit visit = ask(transport, engine)) {
            assertThat(visit.end().path("code").asText()).isEqualTo("unavailable");
            visit.endsThere();
        }
        assertWorks(transport, engine);
    }

    @Test
    void killing_bedrock_ends_every_turn_and_the_next_question_works() {
        bedrock.always(BedrockStandInScript.saying(Collections.nCopies(2_000, "word ")).every(20));
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ways().forEach(way -> visits.add(ask((Transport) way.get()[0], (String) way.get()[1])));
        }
        visits.forEach(visit -> assertThat(visit.piece()).isEqualTo("word "));
        int port = bedrock.endpoint().getPort();
        bedrock.close();
        long killed = System.nanoTime();
        visits.forEach(visit -> assertInterrupted(visit, killed));
        visits.forEach(Visit::close);
        bedrock = new BedrockStandIn(port);
        ways().forEach(way -> assertWorks((Transport) way.get()[0], (String) way.get()[1]));
    }

    private static void assertInterrupted(Visit visit, long brokenNanos) {
        JsonNode end = visit.end();
        assertThat(Duration.ofNanos(System.nanoTime() - brokenNanos)).isLessThan(TOLD_WITHIN);
        assertThat(end.path("type").asText()).isEqualTo("error");
        assertThat(end.path("code").asText()).isEqualTo("interrupted");
        visit.endsThere();
    }

    private void assertWorks(Transport transport, String engine) {
        try (Visit next = ask(transport, engine)) {
            assertThat(next.piece()).isEqualTo("Hello");
            assertThat(next.end().path("type").asText()).isEqualTo("complete");
            next.endsThere();
        }
    }
}
