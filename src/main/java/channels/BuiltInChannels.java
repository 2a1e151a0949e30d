package channels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The channels that come with the program. They are known before any runs, so that settings can be checked early. */
final class BuiltInChannels {
    private static final List<String> NAMES = List.of("email", "sms", "s3", "lambda", "webhook");

    private BuiltInChannels() {
    }

    /** By name. */
    static Map<String, ChannelFile> read() {
        ReadChannelFile reader = new ReadChannelFile();
        Map<String, ChannelFile> files = new LinkedHashMap<>();
        for (String name : NAMES) {
            String fileName = ChannelName.fileName(name);
            files.put(name, reader.read(fileName, text(fileName)));
        }
        return files;
    }

    private static String text(String fileName) {
        try (InputStream file = BuiltInChannels.class.getResourceAsStream("/kamelets/" + fileName)) {
            if (file == null) {
                throw new IllegalStateException("kamelets/" + fileName + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("kamelets/" + fileName + " cannot be read", e);
        }
    }
}
