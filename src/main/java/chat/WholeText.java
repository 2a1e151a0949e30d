package chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Text without halves of surrogate pairs: those are no characters, and stores refuse or change them. */
public final class WholeText {
    private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

    private WholeText() {
    }

    /** Text, also inside lists and maps, with U+FFFD in place of each half; anything else as it is. */
    public static Object in(Object value) {
        if (value instanceof String text) {
            return HALF_PAIR.matcher(text).replaceAll("\uFFFD");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(WholeText::in).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> whole = new LinkedHashMap<>();
            map.forEach((key, inner) -> whole.put(key, in(inner)));
            return whole;
        }
        return value;
    }
}
