package chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places such as {@code {{name}}}; values are put in once and never read as places themselves. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)\\}\\}");
    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /** @param name file below {@code prompts/} on the class path */
    static Template of(String name) {
        String path = "/prompts/" + name;
        try (InputStream file = Template.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("Prompt file " + path + " is missing");
            }
            return new Template(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String with(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
    }

    /** For a file without places. */
    String plain() {
        return text.strip();
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("A prompt names {{" + name + "}}, which has no value");
        }
        return value;
    }
}
