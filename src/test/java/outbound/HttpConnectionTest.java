package outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import http.AddressBlock;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routes.PostOutboundRoute;
import support.OutboundExamples;
import support.RawServer;

/** Posts as servers see them; this machine is allowed. */
class HttpConnectionTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(1_000);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private final DefaultCamelContext context = new DefaultCamelContext();

    private void start(Duration timeout) throws Exception {
        Outbound.bind(context, new OutboundSettings(OutboundExamples.settings().from(), timeout, false,
                List.of(AddressBlock.parse("127.0.0.0/8").orElseThrow())), Clock.systemUTC());
        context.addRoutes(new PostOutboundRoute());
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private Exchange post(URI address, Map<String, String> headers, String body) throws Exception {
        if (!context.isStarted()) {
            start(AMPLE);
        }
        Post post = new Post(address, headers, body.getBytes(StandardCharsets.UTF_8));
        return context.createProducerTemplate().send("direct:post-outbound",
                exchange -> exchange.getMessage().setBody(post));
    }

    private Exchange post(URI address) throws Exception {
        return post(address, Map.of("Content-Type", "application/json"), "{}");
    }

    @Test
    void a_post_arrives_as_it_was_written_in_any_alphabet() throws Exception {
        try (RawServer server = RawServer.saying(OK)) {
            Exchange sent = post(server.uri("/a%20b/ü?x=1&y=%C3%BC#part"), Map.of("Content-Type",
                    "application/json; charset=utf-8", "Webhook-Id", "f/webhook"), "{\"name\":\"Zoë 你好 🙂\"}");
            assertThat(sent.getException()).isNull();
            assertThat(sent.getMessage().getBody()).isEqualTo(200);
            assertThat(new String(server.bodies().get(0), StandardCharsets.UTF_8))
                    .isEqualTo("{\"name\":\"Zoë 你好 🙂\"}");
            assertThat(server.heads().get(0)).startsWith("POST /a%20b/%C3%BC?x=1&y=%C3%BC HTTP/1.1\r\n")
                    .contains("Content-Type: application/json; charset=utf-8\r\n", "Webhook-Id: f/webhook\r\n",
                            "Host: 127.0.0.1:" + server.uri("/").getPort() + "\r\n", "User-Agent: Concierge\r\n")
                    .doesNotContainIgnoringCase("upgrade");
        }
    }

    @Test
    void a_cookie_is_neither_kept_nor_sent() throws Exception {
        try (RawServer server = RawServer.saying(OK.replaceFirst("\r\n", "\r\nSet-Cookie: a=b\r\n"))) {
            post(server.uri("/"));
            Exchange second = post(server.uri("/"), Map.of("Cookie", "c=d", "Host", "elsewhere"), "{}");
            assertThat(second.getException()).isNull();
            assertThat(server.heads()).hasSize(2).allSatisfy(head -> assertThat(head)
                    .doesNotContainIgnoringCase("cookie").doesNotContain("elsewhere"));
        }
    }

    @Test
    void a_header_cannot_forge_another() throws Exception {
        try (RawServer server = RawServer.saying(OK)) {
            assertThat(post(server.uri("/"), Map.of("X-A", "b\r\nX-Forged: yes"), "{}").getException())
                    .isInstanceOf(PermanentFailure.class);
            assertThat(server.heads()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed(int status) throws Exception {
        try (RawServer elsewhere = RawServer.saying(OK);
                RawServer server = RawServer.saying("HTTP/1.1 " + status + " Moved\r\nLocation: "
                        + elsewhere.uri("/inside") + "\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(post(server.uri("/SECRET")).getException()).isInstanceOf(PermanentFailure.class)
                    .hasMessage("127.0.0.1 answered " + status + ", and redirects are not followed");
            assertThat(elsewhere.heads()).isEmpty();
            assertThat(server.heads()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void a_server_in_trouble_is_asked_once_an_attempt(int status) throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 " + status
                + " No\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(post(server.uri("/")).getException()).isInstanceOf(PostFailed.class);
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void a_server_that_never_answers_is_given_up() throws Exception {
        start(SHORT);
        try (RawServer server = RawServer.silent()) {
            Instant begin = Instant.now();
            assertThat(post(server.uri("/SECRET")).getException()).isInstanceOf(PostFailed.class)
                    .hasMessage("No answer from 127.0.0.1 within 1000 ms");
            assertThat(Duration.between(begin, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofSeconds(15));
        }
    }

    @Test
    void a_server_that_answers_drop_by_drop_is_given_up() throws Exception {
        start(SHORT);
        try (RawServer server = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            drip(out);
        })) {
            Instant begin = Instant.now();
            assertThat(post(server.uri("/")).getException()).isInstanceOf(PostFailed.class)
                    .hasMessageStartingWith("No answer from");
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(4));
            await().atMost(AMPLE).untilAsserted(() -> assertThat(server.cut()).isEqualTo(1));
        }
    }

    @Test
    void a_body_drop_by_drop_changes_no_status_and_is_cut() throws Exception {
        start(SHORT);
        try (RawServer server = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            drip(out);
        })) {
            assertThat(post(server.uri("/")).getMessage().getBody()).isEqualTo(200);
            await().atMost(AMPLE).untilAsserted(() -> assertThat(server.cut()).isEqualTo(1));
        }
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
        }
    }

    @Test
    void an_answer_of_a_gigabyte_costs_nothing() throws Exception {
        long[] written = new long[1];
        try (RawServer server = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] part = new byte[65_536];
            while (written[0] < 1_073_741_824) {
                out.write(part);
                written[0] += part.length;
            }
        })) {
            assertThat(post(server.uri("/")).getMessage().getBody()).isEqualTo(200);
            await().atMost(AMPLE).untilAsserted(() -> assertThat(server.cut()).isEqualTo(1));
            assertThat(written[0]).isLessThan(32 * 1024 * 1024); // what the buffers of the system hold
        }
    }

    @Test
    void endless_headers_are_a_failure() throws Exception {
        try (RawServer server = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        })) {
            assertThat(post(server.uri("/")).getException()).isInstanceOf(PostFailed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 ", "hello\r\n\r\n", "SSH-2.0-x\r\n"})
    void an_answer_that_is_none_is_tried_again(String answer) throws Exception {
        try (RawServer server = RawServer.saying(answer)) {
            assertThat(post(server.uri("/SECRET")).getException()).isInstanceOf(PostFailed.class)
                    .hasMessageNotContaining("SECRET");
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void a_closed_port_is_tried_again() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThat(post(URI.create("http://127.0.0.1:" + port + "/SECRET")).getException())
                .isInstanceOf(PostFailed.class).hasMessageContaining("127.0.0.1 cannot be reached")
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void a_host_that_hangs_leaves_room_for_the_others() throws Exception {
        start(Duration.ofSeconds(4));
        try (RawServer hanging = RawServer.silent(); RawServer other = RawServer.saying(OK)) {
            List<CompletableFuture<Exchange>> stuck = IntStream.range(0, 300).mapToObj(i -> context
                    .createProducerTemplate().asyncSend("direct:post-outbound", exchange -> exchange.getMessage()
                            .setBody(new Post(hanging.uri("/" + i), Map.of(), new byte[0])))).toList();
            await().atMost(AMPLE).until(() -> !hanging.heads().isEmpty());
            assertThat(post(other.uri("/")).getException()).isNull();
            assertThat(stuck).noneMatch(CompletableFuture::isDone);
            assertThat(stuck).allSatisfy(sent -> assertThat(sent.get().getException()).isInstanceOf(PostFailed.class));
        }
    }

    @Test
    void the_next_address_is_tried_when_one_takes_no_connection() throws Exception {
        try (RawServer server = RawServer.saying(OK)) {
            HttpConnection connection = new HttpConnection(AMPLE);
            connection.start();
            try {
                Post post = new Post(server.uri("/"), Map.of(), new byte[0]);
                List<InetAddress> addresses = List.of(InetAddress.getByName("127.0.0.2"),
                        InetAddress.getByName("127.0.0.1")); // the server listens at the second alone
                assertThat(connection.post(post, "hooks.example.org", addresses, AMPLE).join()).isEqualTo(200);
                assertThat(server.heads().get(0)).contains("Host: hooks.example.org:");
            } finally {
                connection.stop();
            }
        }
    }
}
