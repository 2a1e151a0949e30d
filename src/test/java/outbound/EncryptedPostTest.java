package outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** https: the certificate must be known, and of the host that was asked for. */
class EncryptedPostTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "changeit";
    private final AtomicInteger requests = new AtomicInteger();
    @TempDir
    Path folder;
    private HttpsServer server;
    private HttpConnection connection;

    @BeforeEach
    void start() throws Exception {
        Path keys = folder.resolve("keys.p12");
        int made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=hooks.example.org", "-ext",
                "san=dns:hooks.example.org", "-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass",
                PASSWORD).redirectErrorStream(true).start().waitFor();
        assertThat(made).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("JKS"); // readable without a password
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("trusted.jks"))) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        serve(store);
    }

    private void serve(KeyStore store) throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        System.clearProperty(TRUST);
        connection.stop();
        server.stop(0);
    }

    private int post(String host) {
        connection = new HttpConnection(LIMIT);
        connection.start();
        return connection.post(new Post(URI.create("https://" + host + ":" + server.getAddress().getPort() + "/"),
                Map.of(), new byte[0]), host, List.of(InetAddress.getLoopbackAddress()), LIMIT).join();
    }

    @Test
    void a_known_certificate_of_the_host_is_taken() {
        System.setProperty(TRUST, folder.resolve("trusted.jks").toString());
        assertThat(post("hooks.example.org")).isEqualTo(204);
    }

    @Test
    void a_certificate_of_another_host_is_refused() {
        System.setProperty(TRUST, folder.resolve("trusted.jks").toString());
        assertThatThrownBy(() -> post("other.example.org")).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SSLException.class);
        assertThat(requests).hasValue(0);
    }

    @Test
    void a_certificate_that_nobody_signed_is_refused() {
        assertThatThrownBy(() -> post("hooks.example.org")).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SSLException.class);
        assertThat(requests).hasValue(0);
    }
}
