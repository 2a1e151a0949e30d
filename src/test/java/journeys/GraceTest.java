package journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import support.Concierge;
import support.NeverBlocks;
import support.OpenAiStandIn;
import support.OpenAiStandIn.End;
import support.OpenAiStandIn.Script;
import support.Socket;

/** How long an answer outlives its connection. */
@ExtendWith(NeverBlocks.class)
class GraceTest {
    private static final String SESSION = "guest_1704995530_k3j9d2x8a";

    @Test
    void without_a_grace_the_model_is_left_as_soon_as_the_reader_is_gone(@TempDir Path folder) throws Exception {
        try (OpenAiStandIn model = new OpenAiStandIn();
                Concierge concierge = Concierge.in(folder).withTestTenants().answeredBy(model).with("concierge.chat.grace", "0").start()) {
            model.next(Script.saying("One").ending(End.SILENCE));
            try (Socket socket = Socket.open(concierge.socket())) {
                socket.ask("Count!", SESSION, "sure").until("text_chunk");
            }
            await().atMost(Duration.ofSeconds(1)).until(() -> model.aborted() == 1);
            try (Socket socket = Socket.open(concierge.socket())) {
                assertThat(socket.ask("Hello?", SESSION, "sure").until("complete")).isNotEmpty();
            }
        }
    }

    @Test
    void a_socket_without_messages_is_closed_in_the_end(@TempDir Path folder) throws Exception {
        try (Concierge concierge = Concierge.in(folder).withTestTenants().with("concierge.http.ping", "100ms")
                .with("concierge.http.idle", "300ms").start(); Socket socket = Socket.open(concierge.socket())) {
            assertThat(socket.closeCode()).isEqualTo(1000);
        }
    }
}
