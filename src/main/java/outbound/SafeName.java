package outbound;

import chat.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names of files out of any text: different texts get different names, and no name means another folder. */
public final class SafeName {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
    private static final int LONGEST = 180; // file systems take 255 bytes, with suffix and temporary prefix
    private static final int KEPT = 100;

    private SafeName() {
    }

    /** Letters, digits, {@code - _ .}; all else as {@code %XX} of its UTF-8 bytes. Long ones end in their hash. */
    public static String of(String text) {
        StringBuilder name = new StringBuilder();
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            boolean first = name.isEmpty();
            if (PLAIN.indexOf(next) >= 0 && !(first && next == '.')) { // neither "..", nor hidden
                name.append((char) next);
            } else {
                name.append(String.format("%%%02X", next & 0xff));
            }
        }
        return name.length() <= LONGEST ? name.toString() : name.substring(0, KEPT) + "%" + Sha256.hex(text);
    }

    /** The same for each part of a path; an empty part is {@code %}. */
    public static String path(String path) {
        return Arrays.stream(path.split("/", -1)).map(part -> part.isEmpty() ? "%" : of(part))
                .collect(Collectors.joining("/"));
    }
}
