package channels;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of channels, their files and their Kamelets. */
final class ChannelName {
    private static final String NAME = "[a-z][a-z0-9-]{0,30}";
    private static final Pattern FILE = Pattern.compile("fulfil-(" + NAME + ")-sink\\.kamelet\\.yaml");

    private ChannelName() {
    }

    /** Only such a name may become part of an address of Camel. */
    static boolean valid(String name) {
        return name != null && name.matches(NAME);
    }

    static Optional<String> ofFile(String fileName) {
        Matcher matcher = FILE.matcher(fileName);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String kamelet(String name) {
        return "fulfil-" + name + "-sink";
    }

    static String fileName(String name) {
        return kamelet(name) + ".kamelet.yaml";
    }
}
