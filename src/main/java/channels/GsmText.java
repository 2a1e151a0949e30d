package channels;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Text in the alphabet of GSM 03.38, whose characters take one place or two of a message's 160. */
final class GsmText {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "^{}\\[~]|€";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Integer, String> CLOSE = Map.ofEntries(Map.entry(0x2018, "'"), Map.entry(0x2019, "'"),
            Map.entry(0x201A, "'"), Map.entry(0x201C, "\""), Map.entry(0x201D, "\""), Map.entry(0x201E, "\""),
            Map.entry(0x00AB, "\""), Map.entry(0x00BB, "\""), Map.entry(0x2010, "-"), Map.entry(0x2011, "-"),
            Map.entry(0x2013, "-"), Map.entry(0x2014, "-"), Map.entry(0x00B4, "'"), Map.entry(0x0060, "'"),
            Map.entry(0x0141, "L"), Map.entry(0x0142, "l"), Map.entry(0x0110, "D"), Map.entry(0x0111, "d"),
            Map.entry(0x0131, "i"), Map.entry(0x0152, "OE"), Map.entry(0x0153, "oe"), Map.entry(0x00F0, "d"),
            Map.entry(0x00D0, "D"), Map.entry(0x00FE, "th"), Map.entry(0x00DE, "Th"), Map.entry(0x1E9E, "SS"));
    private static final String UNKNOWN = "?";

    private GsmText() {
    }

    /** One line in the alphabet; what has no likeness becomes a question mark. */
    static String of(String text) {
        StringBuilder gsm = new StringBuilder();
        MailText.line(Normalizer.normalize(text, Normalizer.Form.NFC)).codePoints().forEach(c -> gsm.append(likeness(c)));
        return gsm.toString();
    }

    private static String likeness(int c) {
        String own = Character.toString(c);
        if (places(own) > 0) {
            return own;
        }
        if (CLOSE.containsKey(c)) {
            return CLOSE.get(c);
        }
        String bare = MARKS.matcher(Normalizer.normalize(own, Normalizer.Form.NFKD)).replaceAll("");
        return bare.codePoints().allMatch(part -> places(Character.toString(part)) > 0) ? bare : UNKNOWN;
    }

    /** Places that one character takes; 0 when the alphabet lacks it. */
    private static int places(String character) {
        return BASIC.contains(character) ? 1 : EXTENSION.contains(character) ? 2 : 0;
    }

    /** Places that a text of this alphabet takes. */
    static int length(String gsm) {
        return gsm.codePoints().map(c -> places(Character.toString(c))).sum();
    }

    /** As much of the beginning as fits, without a space at its end. */
    static String cut(String gsm, int most) {
        int end = 0;
        for (int used = 0; end < gsm.length(); end++) {
            used += places(gsm.substring(end, end + 1));
            if (used > most) {
                break;
            }
        }
        return gsm.substring(0, end).stripTrailing();
    }
}
