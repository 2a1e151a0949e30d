package chat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as they are stored: ISO-8601 UTC, always with milliseconds, so that text sorts as time does. */
public final class StoredTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private StoredTime() {
    }

    /** Null for null. */
    public static String text(Instant time) {
        return time == null ? null : FORMAT.format(time);
    }

    /** Null for null. */
    public static Instant of(Object text) {
        return text == null ? null : Instant.parse(text.toString());
    }
}
