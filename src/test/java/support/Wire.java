package support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what came over the wire byte by byte with a template; only named parts may differ. */
public final class Wire {
    private static final Pattern PART = Pattern.compile("<(id|n|number|text|session|details)>");
    private static final Map<String, String> ALLOWED = Map.of(
            "id", "[0-9A-HJKMNP-TV-Z]{26}", "n", "\\d+", "number", "\\d+\\.\\d", "text", "[^\"]+",
            "session", "guest_[0-9a-v]{26}", "details", "\"(usage|limit)\":100,\"(usage|limit)\":100");

    private Wire() {
    }

    public static void is(String came, String template) {
        assertThat(came).matches(Pattern.compile(regex(template), Pattern.DOTALL));
    }

    public static void are(List<String> came, String... templates) {
        assertThat(came).hasSameSizeAs(templates);
        for (int i = 0; i < templates.length; i++) {
            is(came.get(i), templates[i]);
        }
    }

    private static String regex(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher part = PART.matcher(template);
        int from = 0;
        while (part.find()) {
            regex.append(Pattern.quote(template.substring(from, part.start()))).append(ALLOWED.get(part.group(1)));
            from = part.end();
        }
        return regex.append(Pattern.quote(template.substring(from))).toString();
    }
}
