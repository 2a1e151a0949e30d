package knowledge;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Replies to messages that ask nothing of the documents: greetings, thanks, questions about the program itself. */
final class SmallTalk {
    private static final int LONGEST = 80;
    private static final String CATALOGUE = "/catalogues/small-talk.json";
    private final List<Entry> entries;

    /** @param pattern of the whole message, in small letters, without punctuation */
    private record Entry(Pattern pattern, String text) {
    }

    SmallTalk() {
        try (InputStream in = SmallTalk.class.getResourceAsStream(CATALOGUE)) {
            entries = List.of(new ObjectMapper().readValue(in, Entry[].class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Empty for every message that says anything more. */
    Optional<String> reply(String message) {
        if (message.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = message.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return entries.stream().filter(entry -> entry.pattern().matcher(plain).matches()).map(Entry::text).findFirst();
    }
}
