package outbound;

import static org.assertj.core.api.Assertions.assertThat;

import http.AddressBlock;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.PostOutboundRoute;
import support.OutboundExamples;

/** Where posts may go. Names are looked up in a table, and connections are only noted down: no packet leaves. */
class PostOutboundTest {
    private static final String PUBLIC = "93.184.215.14";
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private final List<String> lookedUp = new CopyOnWriteArrayList<>();
    private final List<List<InetAddress>> called = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile int status = 200;

    private final class Table implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            lookedUp.add(host);
            if (host.startsWith("slow.")) {
                await();
            }
            List<InetAddress> found = new ArrayList<>();
            for (String address : names.getOrDefault(host, List.of())) {
                found.add(InetAddress.getByName(address));
            }
            if (host.matches("[0-9.]+|.*:.*")) {
                found.add(InetAddress.getByName(host)); // a literal needs no look-up
            }
            if (found.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return found.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            throw new UnsupportedOperationException(host);
        }
    }

    private void await() {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(boolean httpsOnly, String... allowed) throws Exception {
        OutboundSettings settings = new OutboundSettings(OutboundExamples.settings().from(), Duration.ofSeconds(2),
                httpsOnly, Arrays.stream(allowed).map(block -> AddressBlock.parse(block).orElseThrow()).toList());
        Connection noted = (post, host, addresses, limit) -> {
            called.add(addresses);
            return CompletableFuture.completedFuture(status);
        };
        context.getRegistry().bind("postStays", new PostStays(List.of(".example")));
        context.getRegistry().bind("postOutbound", Outbound.postOutbound(context, settings, new Table(), noted));
        context.addRoutes(new PostOutboundRoute());
        context.start();
    }

    @AfterEach
    void stop() {
        open.countDown();
        context.stop();
    }

    private Exchange post(String address) {
        Post post = new Post(URI.create(address), Map.of("Content-Type", "text/plain"), new byte[] {1});
        return context.createProducerTemplate().send("direct:post-outbound",
                exchange -> exchange.getMessage().setBody(post));
    }

    private void refused(String address) {
        Exception failure = post(address).getException();
        assertThat(failure).as(address).isInstanceOf(PermanentFailure.class);
        assertThat(failure.getMessage()).doesNotContain("SECRET");
        assertThat(called).isEmpty();
    }

    @Test
    void a_post_goes_to_the_very_addresses_that_were_checked() throws Exception {
        start(false);
        names.put("hooks.example.org", List.of(PUBLIC, "2606:2800:21f:cb07:6820:80da:af6b:8b2c"));
        Exchange sent = post("https://hooks.example.org./services/SECRET");
        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getBody()).isEqualTo(200);
        assertThat(lookedUp).containsExactly("hooks.example.org");
        assertThat(called).containsExactly(List.of(InetAddress.getByName(PUBLIC),
                InetAddress.getByName("2606:2800:21f:cb07:6820:80da:af6b:8b2c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "100.64.0.1", "100.127.255.255", "0.0.0.0", "0.1.2.3", "224.0.0.1", "240.0.0.1",
        "255.255.255.255", "192.0.0.1", "198.18.0.1", "168.63.129.16", "[::1]", "[::]", "[fe80::1]", "[fec0::1]",
        "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[::ffff:127.0.0.1]", "[::ffff:a9fe:a9fe]", "[::10.0.0.1]",
        "[::8.8.8.8]", "[2002:7f00:1::]", "[2002:a9fe:a9fe::1]", "[64:ff9b::7f00:1]", "[64:ff9b::a9fe:a9fe]",
        "[64:ff9b:1::1]", "[2001:0:4136:e378::1]", "[2001:db8::1]", "[2606:2800::5efe:10.0.0.1]", "[100::1]",
        "[4000::1]"})
    void an_address_inside_is_refused(String host) throws Exception {
        start(false);
        refused("http://" + host + "/services/SECRET");
        refused("https://" + host + ":8443/services/SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "127.0.0.1", "::1", "::ffff:10.0.0.1", "fd00::1", "64:ff9b::10.0.0.1"})
    void a_name_that_leads_inside_is_refused(String address) throws Exception {
        start(false);
        names.put("hooks.example.org", List.of(address));
        refused("https://hooks.example.org/SECRET");
        assertThat(lookedUp).containsExactly("hooks.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "::1"})
    void one_address_inside_among_others_outside_is_enough_to_refuse(String address) throws Exception {
        start(false);
        names.put("hooks.example.org", List.of(PUBLIC, address));
        refused("https://hooks.example.org/SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST.", "metadata.localhost", "hooks.localhost."})
    void localhost_is_this_machine_whatever_is_looked_up(String host) throws Exception {
        start(false);
        names.put("localhost", List.of(PUBLIC));
        names.put("metadata.localhost", List.of(PUBLIC));
        names.put("hooks.localhost", List.of(PUBLIC));
        refused("http://" + host + "/SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f000001", "0x7f.0.0.1", "127.1", "127.0.1", "0177.0.0.1", "017700000001",
        "127.0.0.01", "0x7F.1", "127.0.0.0x1", "1.2.3.4.5", "127.0.0.1.", "10.0x", "3232235777"})
    void a_number_that_systems_read_in_different_ways_is_refused(String host) throws Exception {
        start(false);
        names.put(host, List.of(PUBLIC));
        refused("http://" + host + "/SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/SECRET", "file:///SECRET", "https:SECRET", "//example.org/SECRET",
        "https:///SECRET",
        "https://a_b.example.org/SECRET", "https://example.org:0/SECRET", "https://example.org:99999/SECRET",
        "http://[fe80::1%25lo]/SECRET", "/SECRET", "https://büro.example.org/SECRET", "gopher://example.org/SECRET"})
    void an_address_without_a_plain_host_is_refused(String address) throws Exception {
        start(false);
        names.put("example.org", List.of(PUBLIC));
        refused(address);
        assertThat(lookedUp).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:SECRET@example.org/", "user@example.org/SECRET", "user@127.0.0.1@example.org/SECRET",
        "127.0.0.1:80@example.org/SECRET"})
    void an_address_with_a_user_is_refused(String address) throws Exception {
        start(false);
        names.put("example.org", List.of(PUBLIC));
        refused("https://" + address);
        assertThat(lookedUp).isEmpty();
    }

    @Test
    void a_host_may_be_written_in_large_letters() throws Exception {
        start(false);
        names.put("hooks.example.org", List.of(PUBLIC));
        assertThat(post("HTTPS://" + "Hooks.Example.ORG").getException()).isNull();
        assertThat(lookedUp).containsExactly("hooks.example.org");
    }

    @Test
    void http_is_refused_where_only_https_is_allowed() throws Exception {
        start(true);
        names.put("hooks.example.org", List.of(PUBLIC));
        refused("http://hooks.example.org/SECRET");
        assertThat(post("https://hooks.example.org/").getException()).isNull();
    }

    @Test
    void an_operator_may_allow_blocks_inside() throws Exception {
        start(false, "10.1.0.0/16", "::1");
        names.put("inside.example.org", List.of("10.1.2.3"));
        assertThat(post("http://inside.example.org/").getException()).isNull();
        assertThat(post("http://[::1]/").getException()).isNull();
        assertThat(post("http://" + "10.2.0.1").getException()).isInstanceOf(PermanentFailure.class);
        assertThat(called).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[64:ff9b::808:808]", "[2002:808:808::1]", "[::ffff:8.8.8.8]"})
    void an_address_outside_that_carries_one_outside_is_allowed(String host) throws Exception {
        start(false);
        assertThat(post("http://" + host).getException()).isNull();
        assertThat(called).hasSize(1);
    }

    @Test
    void an_unknown_name_is_tried_again() throws Exception {
        start(false);
        assertThat(post("https://nobody.example.org/SECRET").getException()).isInstanceOf(PostFailed.class)
                .hasMessage("nobody.example.org cannot be reached: UnknownHostException");
    }

    @Test
    void a_look_up_that_hangs_is_given_up() throws Exception {
        start(false);
        assertThat(post("https://slow.example.org/SECRET").getException()).isInstanceOf(PostFailed.class)
                .hasMessage("No answer from slow.example.org within 2000 ms");
    }

    @ParameterizedTest
    @CsvSource({"200,", "201,", "204,", "299,", "301,PermanentFailure", "302,PermanentFailure", "304,PermanentFailure",
        "308,PermanentFailure", "400,PermanentFailure", "401,PermanentFailure", "404,PermanentFailure",
        "410,PermanentFailure", "408,PostFailed", "425,PostFailed", "429,PostFailed", "500,PostFailed",
        "503,PostFailed", "599,PostFailed"})
    void the_status_decides_what_becomes_of_a_post(int answered, String failure) throws Exception {
        start(false);
        names.put("hooks.example.org", List.of(PUBLIC));
        status = answered;
        Exception thrown = post("https://hooks.example.org/SECRET").getException();
        assertThat(thrown == null ? null : thrown.getClass().getSimpleName()).isEqualTo(failure);
        if (thrown != null) {
            assertThat(thrown.getMessage()).startsWith("hooks.example.org answered " + answered);
        }
    }

    @Test
    void a_failing_look_up_tells_no_secret_in_its_causes() throws Exception {
        start(false);
        Throwable failure = post("https://nobody.example.org/SECRET").getException();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain("SECRET");
            assertThat(cause).isNotInstanceOf(UncheckedIOException.class);
        }
    }
}
