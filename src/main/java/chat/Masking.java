package chat;

import java.util.regex.Pattern;

/** Takes addresses, phone numbers and long runs of digits out of text that is kept or logged. */
public final class Masking {
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d(?:[ ().-]{0,2}\\d){6,24}");

    private Masking() {
    }

    public static String mask(String text) {
        return DIGITS.matcher(ADDRESS.matcher(text).replaceAll("[address]")).replaceAll("[number]");
    }
}
