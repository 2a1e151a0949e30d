package engines;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Conversation;
import chat.Conversations;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import support.BedrockStandInCall;
import support.BedrockStandInCall.End;
import support.BedrockStandInScript;
import support.Concierge;
import support.DeafReader;
import support.Socket;
import support.Visit;
import support.Visit.Transport;

class AwsReaderTest extends OnAws {
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(1);
    private static final int PIECE = 1_000;
    private static final int PIECES = 60_000;
    private static final long MOST_BUFFERED = 16L * 1024 * 1024; // the kernel's buffers of one loopback connection

    @Override
    void configure(Concierge.Builder builder) {
        builder.with("concierge.chat.grace", "0").with("concierge.chat.longest-answer", "10000000");
    }

    private void speakingOn() {
        bedrock.next(BedrockStandInScript.saying(Collections.nCopies(5_000, "word ")).every(20));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void stop_ends_the_call_to_the_model(Transport transport, String engine) {
        speakingOn();
        try (Visit visit = ask(transport, engine); Socket other = Socket.open(concierge.socket())) {
            assertThat(visit.piece()).isEqualTo("word ");
            BedrockStandInCall call = bedrock.lastAnswer();
            other.send("{\"action\":\"stop\",\"session_id\":\"" + visit.session() + "\"}");
            assertAborted(call);
            assertThat(visit.end().path("stopped").asBoolean()).isTrue();
            visit.endsThere();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_lost_connection_ends_the_call_to_the_model(Transport transport, String engine) {
        speakingOn();
        Visit visit = ask(transport, engine);
        assertThat(visit.piece()).isEqualTo("word ");
        BedrockStandInCall call = bedrock.lastAnswer();
        visit.close();
        assertAborted(call);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_reader_that_stops_reading_is_waited_for_in_little_memory(Transport transport, String engine)
            throws IOException {
        bedrock.next(BedrockStandInScript.saying(Collections.nCopies(PIECES, "x".repeat(PIECE))));
        String session = "guest_" + UUID.randomUUID();
        BedrockStandInCall call;
        try (DeafReader reader = DeafReader.ask(concierge, transport, engine, session)) {
            Awaitility.await().until(() -> sent(session) > 10);
            call = bedrock.lastAnswer();
            long[] before = new long[1];
            Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(500)).until(() -> {
                long now = sent(session) + call.piecesWritten();
                return now == before[0] || (before[0] = now) < 0;
            });
            assertThat(call.end()).isEqualTo(End.RUNNING);
            assertThat(sent(session) * PIECE).isLessThan(MOST_BUFFERED / 2);
            assertThat((long) call.piecesWritten() * PIECE).isLessThan(MOST_BUFFERED * 2);
        }
        assertAborted(call);
    }

    /** Frames that the application has taken from the model for that session. */
    private long sent(String session) {
        return concierge.context().getRegistry().lookupByNameAndType("conversations", Conversations.class)
                .find(session, null).map(Conversation::lastEventId).orElse(0L);
    }

    private static void assertAborted(BedrockStandInCall call) {
        Awaitility.await().atMost(ENDED_WITHIN).until(() -> call.end() == End.ABORTED_BY_CLIENT);
    }
}
