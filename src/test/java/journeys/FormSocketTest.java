package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import support.ChannelStub;
import support.Concierge;
import support.FormTenants;
import support.Http;
import support.NeverBlocks;
import support.OpenAiStandIn;
import support.OpenAiStandIn.Script;
import support.Socket;
import support.Wire;

/** Forms over the WebSocket: the same fields and answers as over HTTP, one frame each. */
@ExtendWith(NeverBlocks.class)
@Timeout(60)
class FormSocketTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static final String GOOD = "{\"first_name\":\"Ann\",\"email\":\"ann@example.org\",\"age_confirm\":\"yes\"}";
    private static Concierge concierge;
    private final String session = "guest_" + System.nanoTime() + "_k3j9d2x8a";

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        concierge = Concierge.in(folder).with("concierge.tenants", FormTenants.in(folder).toString())
                .with("concierge.chat.running-answers", "1").answeredBy(MODEL).start();
        ChannelStub.in(concierge.context());
    }

    @AfterAll
    static void stop() {
        concierge.close();
        MODEL.close();
    }

    @BeforeEach
    void forget() {
        MODEL.fresh();
    }

    private static ObjectNode action(String action) {
        return JSON.createObjectNode().put("action", action);
    }

    private static ObjectNode submission(String form, String data) throws Exception {
        ObjectNode body = action("submitForm").put("tenant_hash", "vol").put("form_id", form);
        body.set("form_data", JSON.readTree(data));
        return body;
    }

    private static void ends(Socket socket) {
        assertThat(socket.send("{\"action\":\"ping\"}").frame()).isEqualTo("{\"type\":\"pong\"}");
    }

    @Test
    void a_field_is_checked_in_one_frame() {
        try (Socket socket = Socket.open(concierge.socket())) {
            assertThat(socket.send(action("validateField").put("tenant_hash", "vol").put("field_id", "email")
                    .put("field_value", "ann@").toString()).frame()).isEqualTo("{\"type\":\"validation_error\","
                    + "\"field\":\"email\",\"errors\":[\"Please enter a valid email address\"],\"status\":\"error\"}");
            ends(socket);
        }
    }

    @Test
    void a_form_is_taken_in_one_frame_and_a_repeat_gets_the_same() throws Exception {
        String body = submission("volunteer", GOOD).put("client_submission_id", "socket-1").put("session_id", session)
                .toString();
        try (Socket socket = Socket.open(concierge.socket())) {
            String receipt = socket.send(body).frame();
            Wire.is(receipt.replaceFirst(",\"fulfillment\".*", "}").replaceFirst("_[A-Z2-7]{26}\"", "\""),
                    "{\"type\":\"form_complete\",\"status\":\"success\",\"message\":\"Welcome aboard!\","
                    + "\"submissionId\":\"volunteer_apply\",\"priority\":\"normal\"}");
            assertThat(socket.send(body).frame()).isEqualTo(receipt);
            ends(socket);
            ObjectNode same = ((ObjectNode) JSON.readTree(body)).put("form_mode", true).put("action", "submit_form");
            assertThat(Http.post(concierge.http("/invoke"), same.toString(), "Accept", "application/json").body())
                    .isEqualTo(receipt);
        }
    }

    @Test
    void a_refused_form_leaves_the_socket_open() throws Exception {
        try (Socket socket = Socket.open(concierge.socket())) {
            JsonNode refusal = JSON.readTree(socket.send(submission("nobody", "{}").toString()).frame());
            assertThat(refusal.path("type").asText()).isEqualTo("form_error");
            assertThat(refusal.path("error").asText()).isEqualTo("This form is not known here.");
            ends(socket);
        }
    }

    @Test
    void a_form_without_a_tenant_belongs_to_the_session_s_tenant_else_to_the_default() throws Exception {
        MODEL.next(Script.saying("Hello"));
        ObjectNode nameless = submission("newsletter", "{\"a\":\"b\"}").put("session_id", session);
        nameless.remove("tenant_hash");
        try (Socket socket = Socket.open(concierge.socket())) {
            assertThat(socket.send(nameless.toString()).frame()).contains("\"form_error\"");
            socket.ask("Hello?", session, "vol").framesUntil("complete");
            assertThat(socket.send(nameless.toString()).frame()).contains("\"form_complete\"");
            assertThat(socket.send(nameless.put("tenant_hash", "sure").toString()).frame())
                    .contains("\"foreign_session\"");
        }
    }

    @Test
    void a_form_waits_for_no_answer_and_is_no_running_answer() throws Exception {
        MODEL.next(Script.saying("One", " two").pausedAfter(1));
        try (Socket asking = Socket.open(concierge.socket()); Socket filling = Socket.open(concierge.socket())) {
            asking.ask("Count!", session, "vol").framesUntil("text_chunk");
            String form = submission("newsletter", "{\"a\":\"b\"}").put("session_id", session).toString();
            assertThat(asking.send(form).frame()).contains("\"form_complete\"");
            assertThat(filling.send(form).frame()).contains("\"form_complete\"");
            MODEL.goOn();
            assertThat(asking.framesUntil("complete")).isNotEmpty();
        }
    }

    @Test
    void a_bad_session_id_is_refused_as_in_the_chat() throws Exception {
        try (Socket socket = Socket.open(concierge.socket())) {
            assertThat(socket.send(submission("newsletter", "{}").put("session_id", "a b").toString()).frame())
                    .contains("\"bad_session_id\"");
            ends(socket);
        }
    }
}
