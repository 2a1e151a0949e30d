package chat;

import java.util.regex.Pattern;

/** Takes addresses, phone numbers and long runs of digits out of text that is kept or logged. */
public final class Masking {
    // begins only where a word begins and never goes back, so that a long word costs no more than its length
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]++@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d(?:[ ().-]{0,2}\\d){6,24}");

    private Masking() {
    }

    public static String mask(String text) {
        return DIGITS.matcher(ADDRESS.matcher(text).replaceAll("[address]")).replaceAll("[number]");
    }
}
