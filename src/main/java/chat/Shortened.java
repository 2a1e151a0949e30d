package chat;

/** A text that is cut to a number of bytes (UTF-8) without breaking a character. */
public record Shortened(String text, boolean truncated) {
    /** Longest response that a stored turn holds. */
    public static final int RESPONSE_BYTES = 100 * 1024;

    public static Shortened to(int bytes, String text) {
        if (text.length() * 3L <= bytes) {
            return new Shortened(text, false);
        }
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += bytes(point);
            if (used > bytes) {
                return new Shortened(text.substring(0, end), true);
            }
            end += Character.charCount(point);
        }
        return new Shortened(text, false);
    }

    private static int bytes(int point) {
        if (point < 0x80) {
            return 1;
        }
        return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
}
