package channels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a mail with places such as {@code {{form}}}; values are put in once and never read as places. */
final class MailText {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)\\}\\}");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|[\\u0080-\\u009F\\u202A-\\u202E\\u2066-\\u2069]");
    private final String text;

    private MailText(String text) {
        this.text = text;
    }

    /** @param name file below {@code mails/} on the class path */
    static MailText of(String name) {
        try (InputStream file = MailText.class.getResourceAsStream("/mails/" + name)) {
            if (file == null) {
                throw new IllegalStateException("mails/" + name + " is missing");
            }
            return new MailText(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("mails/" + name + " cannot be read", e);
        }
    }

    String with(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException("A mail names " + place.group() + ", which has no value");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Text as a person may see it: no control characters, nothing that turns the direction of writing. */
    static String visible(String value) {
        return INVISIBLE.matcher(value.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\u2028\\u2029\\u0085]", "\n"))
                .replaceAll("");
    }

    /** Visible text on one line, for headers. */
    static String line(String value) {
        return visible(value).replaceAll("\\s+", " ").strip();
    }

    /** Visible text for the inside of an element or a quoted attribute. */
    static String html(String value) {
        return visible(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
