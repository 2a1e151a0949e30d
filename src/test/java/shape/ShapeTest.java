package shape;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the code is laid out: routes as sentences, each library behind its own package, small files. */
class ShapeTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST_FILE = 200;
    private static final int LONGEST_METHOD = 27;
    private static JavaClasses main;

    @BeforeAll
    static void read() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false); // names suffice, and it is fast
        main = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("admin", "alarms",
                "app", "async", "aws", "bedrock", "buttons", "channels", "chat", "confidence", "embedded", "engine", "evaluation", "feedback", "forms", "http", "knowledge",
                "ledger", "openai", "outbound", "profiles", "routes", "tenants", "usage");
    }

    @Test
    void a_route_package_holds_routes_only() {
        classes().that().resideInAPackage("routes..").should().beAssignableTo(RouteBuilder.class)
                .orShould().beAssignableTo(RouteConfigurationBuilder.class).check(main);
    }

    @Test
    void the_aws_sdk_stays_in_its_packages() {
        noClasses().that().resideOutsideOfPackages("bedrock", "aws", "routes.aws")
                .should().dependOnClassesThat().resideInAPackage("software.amazon.awssdk..").check(main);
    }

    @Test
    void the_libraries_of_the_embedded_platform_stay_in_its_packages() {
        noClasses().that().resideOutsideOfPackages("knowledge", "embedded", "routes.embedded")
                .should().dependOnClassesThat(resideInAnyPackage("org.apache.lucene..", "ai.onnxruntime..",
                        "org.apache.pdfbox..", "org.jsoup..", "org.commonmark..", "org.sqlite..", "com.zaxxer.hikari..",
                        "org.springframework..", "dev.langchain4j..")).check(main);
    }

    @Test
    void only_the_embedded_platform_knows_the_library_of_documents() {
        noClasses().that().resideOutsideOfPackages("app", "embedded", "routes.embedded", "knowledge", "evaluation")
                .should().dependOnClassesThat().resideInAnyPackage("knowledge", "embedded").check(main);
    }

    @Test
    void nothing_static_changes() {
        ArchRuleDefinition.fields().that().areStatic().should().beFinal().check(main);
    }

    @ParameterizedTest
    @ValueSource(strings = {"routes", "routes.aws", "routes.embedded"})
    void a_route_is_named_after_its_class_and_says_what_it_does(String folder) throws Exception {
        for (RouteBuilder builder : builders(folder)) {
            try (DefaultCamelContext context = new DefaultCamelContext()) {
                Properties properties = new Properties();
                properties.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));
                context.getPropertiesComponent().setInitialProperties(properties);
                builder.setCamelContext(context);
                builder.configure();
            }
            List<RouteDefinition> routes = builder.getRouteCollection().getRoutes();
            String name = builder.getClass().getSimpleName();
            assertThat(routes).as(name).hasSize(1);
            assertThat(routes.get(0).getRouteId()).as(name).isEqualTo(kebab(name.replaceFirst("Route$", "")));
            assertThat(routes.get(0).getDescriptionText()).as(name).isNotBlank();
        }
    }

    private static List<RouteBuilder> builders(String folder) {
        List<RouteBuilder> builders = new ArrayList<>();
        main.stream().filter(type -> type.getPackageName().equals(folder) && type.isAssignableTo(RouteBuilder.class)
                && !type.isAssignableTo(RouteConfigurationBuilder.class)).forEach(type -> {
                    try {
                        builders.add((RouteBuilder) type.reflect().getDeclaredConstructor().newInstance());
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                });
        assertThat(builders).isNotEmpty();
        return builders;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Test
    void every_setting_is_read_and_every_group_of_settings_has_a_heading() throws IOException {
        String code = sources().map(ShapeTest::text).collect(Collectors.joining());
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/application.properties"));
        String heading = null;
        for (String line : lines) {
            if (line.startsWith("#")) {
                heading = line;
            } else if (line.startsWith("concierge.")) {
                String key = line.substring(0, line.indexOf('='));
                assertThat(code).as("a reader of the setting").contains(key);
                assertThat(heading).as("a heading above " + key).isNotNull();
            }
        }
    }

    @Test
    void files_are_short() {
        assertThat(sources().filter(file -> text(file).lines().count() > LONGEST_FILE)).isEmpty();
    }

    @Test
    void methods_are_short() {
        assertThat(MethodLengths.above(LONGEST_METHOD, sources().toList())).isEmpty();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
