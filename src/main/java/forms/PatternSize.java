package forms;

/**
 * About how many steps a regular expression unfolds to: {@code (a{100}){100}} is short to write, but large to run.
 * Matching takes time in proportion to this size and to the length of the text.
 */
final class PatternSize {
    private final String pattern;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    static long of(String pattern) {
        PatternSize size = new PatternSize(pattern);
        long all = 0;
        while (size.at < pattern.length()) {
            all += size.sequence() + 1;
            size.at++; // a bracket too many; the compiler complains of it
        }
        return all;
    }

    private long sequence() {
        long all = 0;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            all += Math.min(atom() * times(), Integer.MAX_VALUE);
        }
        return all;
    }

    private long atom() {
        char first = pattern.charAt(at++);
        if (first == '(') {
            long inner = sequence();
            at++;
            return inner + 2;
        }
        if (first == '\\') {
            at++;
        } else if (first == '[') {
            skipClass();
        }
        return 1;
    }

    private void skipClass() {
        at++; // a bracket that comes first stands for itself
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    /** What a counted repeat makes of the atom before it. */
    private long times() {
        int end = at < pattern.length() && pattern.charAt(at) == '{' ? pattern.indexOf('}', at) : -1;
        String counts = end < 0 ? "" : pattern.substring(at + 1, end);
        if (!counts.matches("\\d{1,9}(,\\d{0,9})?")) {
            return 1;
        }
        at = end + 1;
        long most = 1;
        for (String count : counts.split(",")) {
            most = Math.max(most, Long.parseLong(count));
        }
        return most;
    }
}
