package knowledge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks that open a list item in text without markup. */
final class Bullets {
    private static final Pattern MARK = Pattern.compile(
            "^(?:[•●▪■◦○‣⁃∙·\\uF0B7\\uF0A7✓✔➢►]|[*+–—-](?=\\s)|o(?=\\s)|\\(?\\d{1,2}[.)](?=\\s)|\\(?[a-z][.)](?=\\s))\\s*");

    private Bullets() {
    }

    static boolean starts(String line) {
        return MARK.matcher(line).find();
    }

    /** Keeps the number of a step, drops a mere dot. */
    static String strip(String line) {
        Matcher mark = MARK.matcher(line);
        return mark.find() ? line.substring(mark.end()) : line;
    }
}
