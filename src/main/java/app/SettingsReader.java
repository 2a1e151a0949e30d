package app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code concierge.*}: application.properties, overridden by environment variables, then by -D. */
public final class SettingsReader {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)?");
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L,
            "d", 86_400_000L);
    /** Variables of the log, the tests and the build, and those that Kubernetes makes of a Service's name. */
    private static final Pattern NO_SETTING = Pattern.compile("CONCIERGE_(REQUIRE_.*|CHROMIUM|LOG_LEVEL|JDKS"
            + "|(.*_)?SERVICE_(HOST|PORT.*)|(.*_)?PORT(_\\d+_(TCP|UDP).*)?)");
    private final Properties values = new Properties();

    SettingsReader(Map<String, String> environment, Properties system) {
        Properties file = file();
        for (String key : new TreeSet<>(file.stringPropertyNames())) {
            if (key.startsWith("concierge.")) {
                String value = environment.getOrDefault(variable(key), file.getProperty(key));
                values.setProperty(key, system.getProperty(key, value).strip());
            }
        }
        refuseUnknown(system);
        refuseUnknown(environment);
    }

    private static Properties file() {
        try (InputStream in = SettingsReader.class.getResourceAsStream("/application.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseUnknown(Properties system) {
        system.stringPropertyNames().stream()
                .filter(key -> key.startsWith("concierge.") && !values.containsKey(key)).sorted().findFirst()
                .ifPresent(key -> {
                    throw new BadSetting("There is no setting " + key + ".");
                });
    }

    private void refuseUnknown(Map<String, String> environment) {
        Set<String> known = values.stringPropertyNames().stream().map(SettingsReader::variable)
                .collect(Collectors.toSet());
        environment.keySet().stream().filter(name -> name.startsWith("CONCIERGE_") && !known.contains(name)
                && !NO_SETTING.matcher(name).matches()).sorted().findFirst().ifPresent(name -> {
                    throw new BadSetting("There is no setting for the environment variable " + name + ".");
                });
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    Properties all() {
        return values;
    }

    void replace(String key, String value) {
        values.setProperty(key, value);
    }

    public String text(String key) {
        String value = optional(key);
        if (value == null) {
            throw bad(key, "must not be empty");
        }
        return value;
    }

    /** Null when empty. */
    public String optional(String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(key + " is not in application.properties");
        }
        return value.isEmpty() ? null : value;
    }

    public List<String> list(String key) {
        String value = optional(key);
        return value == null ? List.of()
                : Stream.of(value.split(",")).map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }

    public String oneOf(String key, String... allowed) {
        String value = text(key);
        if (!List.of(allowed).contains(value)) {
            throw bad(key, "must be one of " + String.join(", ", allowed));
        }
        return value;
    }

    public int number(String key, int least, int most) {
        String value = text(key);
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw bad(key, "must be a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(value);
    }

    public double decimal(String key, double least, double most) {
        String value = text(key);
        if (!value.matches("\\d{1,9}(\\.\\d{1,9})?") || Double.parseDouble(value) < least
                || Double.parseDouble(value) > most) {
            throw bad(key, "must be a number from " + least + " to " + most);
        }
        return Double.parseDouble(value);
    }

    public boolean truth(String key) {
        return Boolean.parseBoolean(oneOf(key, "true", "false"));
    }

    public Duration duration(String key) {
        return duration(key, text(key));
    }

    public List<Duration> durations(String key) {
        return list(key).stream().map(entry -> duration(key, entry)).toList();
    }

    private Duration duration(String key, String value) {
        Matcher matcher = DURATION.matcher(value);
        if (!matcher.matches()) {
            throw bad(key, "must be a time such as 500ms, 10s, 5m or 2h");
        }
        String unit = matcher.group(2) == null ? "ms" : matcher.group(2);
        return Duration.ofMillis(Long.parseLong(matcher.group(1)) * MILLIS.get(unit));
    }

    /** Null when empty. */
    public URI address(String key) {
        String value = optional(key);
        if (value == null) {
            return null;
        }
        if (!value.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw bad(key, "must be an http or https address");
        }
        return URI.create(value);
    }

    public BadSetting bad(String key, String rule) {
        return new BadSetting("The setting " + key + " " + rule + ", but it is \"" + values.getProperty(key) + "\".");
    }
}
