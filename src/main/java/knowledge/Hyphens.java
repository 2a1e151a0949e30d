package knowledge;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Joins the lines of a paragraph; a word broken at the line end is made whole again. */
final class Hyphens {
    private static final Pattern BROKEN = Pattern.compile("(\\p{L}+)-$");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{L}+");
    private static final Set<String> PREFIXES = Set.of("self", "well", "non", "co", "long", "short", "full", "part",
            "first", "face", "follow", "check", "one", "two", "three", "four", "high", "low", "half", "multi", "post",
            "pre", "ex", "mid", "year", "month", "day", "hour", "week", "on", "in", "up", "to", "by");
    private final String words;

    Hyphens(List<PdfLine> lines) {
        words = lines.stream().map(PdfLine::text).collect(Collectors.joining("\n"));
    }

    void join(StringBuilder open, String line) {
        Matcher broken = BROKEN.matcher(open);
        Matcher next = FIRST_WORD.matcher(line);
        if (!broken.find() || !next.find() || !Character.isLowerCase(line.codePointAt(0))) {
            open.append(' ').append(line);
            return;
        }
        String compound = broken.group(1) + "-" + next.group();
        boolean keep = words.contains(compound)
                || PREFIXES.contains(broken.group(1).toLowerCase()) && !words.contains(broken.group(1) + next.group());
        if (!keep) {
            open.setLength(open.length() - 1);
        }
        open.append(line);
    }
}
