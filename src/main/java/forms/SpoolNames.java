package forms;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Names of what is kept in a spool: {@code {submission_id}.json}, the id encoded as in an address. */
public final class SpoolNames {
    private static final String END = ".json";

    private SpoolNames() {
    }

    public static String of(String submissionId) {
        return URLEncoder.encode(submissionId, StandardCharsets.UTF_8) + END;
    }

    /** The ids that names stand for; names that nobody here has given are left out. */
    public static List<String> ids(Stream<String> names) {
        return names.filter(name -> name.endsWith(END)).flatMap(SpoolNames::id).toList();
    }

    private static Stream<String> id(String name) {
        try {
            String id = URLDecoder.decode(name.substring(0, name.length() - END.length()), StandardCharsets.UTF_8);
            return Stream.of(id).filter(one -> of(one).equals(name));
        } catch (IllegalArgumentException e) { // a stray percent sign
            return Stream.empty();
        }
    }
}
