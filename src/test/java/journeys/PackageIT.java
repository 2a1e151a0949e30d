package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.Child;

/** What {@code mvn package} leaves behind, used as an operator would. */
class PackageIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final List<String> EMBEDDED_ONLY = List.of("lucene", "onnxruntime", "sqlite", "pdfbox", "bge-small",
            "jsoup", "commonmark", "HikariCP", "spring", "camel-sql");

    @Test
    void the_jar_starts_from_an_empty_folder_and_prints_the_address_to_open(@TempDir Path folder) throws Exception {
        try (Child child = Child.jar(TARGET.resolve("concierge.jar")).in(folder)
                .with("CONCIERGE_KNOWLEDGE", Path.of("knowledge").toAbsolutePath().toString())
                .with("CONCIERGE_TENANTS", Path.of("tenants").toAbsolutePath().toString())
                .with("CONCIERGE_HTTP_PORT", "0").with("CONCIERGE_MANAGEMENT_PORT", "0").start()) {
            String address = child.waitFor("Open (http://localhost:\\d+/)").group(1);
            HttpRequest status = HttpRequest.newBuilder(URI.create(address + "status")).build();
            String body = HttpClient.newHttpClient().send(status, BodyHandlers.ofString()).body();
            assertThat(body).contains("Learning Navigator", "\"knowledge\"");
            child.process().destroy();
            assertThat(child.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void production_libraries_hold_nothing_that_only_the_embedded_platform_needs() throws IOException {
        try (Stream<Path> libraries = Files.list(TARGET.resolve("lib"))) {
            assertThat(libraries.map(path -> path.getFileName().toString()))
                    .isNotEmpty().noneMatch(name -> EMBEDDED_ONLY.stream().anyMatch(name::contains));
        }
    }

    @Test
    void without_the_embedded_libraries_that_platform_is_refused_with_a_sentence(@TempDir Path folder)
            throws Exception {
        Files.copy(TARGET.resolve("concierge.jar"), folder.resolve("concierge.jar"));
        Files.createSymbolicLink(folder.resolve("lib"), TARGET.resolve("lib"));
        try (Child child = Child.jar(folder.resolve("concierge.jar")).in(folder)
                .with("CONCIERGE_HTTP_PORT", "0").with("CONCIERGE_MANAGEMENT_PORT", "0").start()) {
            assertThat(child.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(child.process().exitValue()).isEqualTo(1);
            assertThat(child.output()).isEqualTo(
                    "This installation has no platform embedded: set concierge.platform to aws.\n");
        }
    }
}
