package support;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A Java process of this machine, with what it prints. */
public final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final Thread reader;

    private Child(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "child-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** A command being put together; it inherits this process's environment. */
    public static final class Command {
        private final ProcessBuilder builder;

        private Command(List<String> arguments) {
            List<String> command = new ArrayList<>(List.of(
                    System.getProperty("java.home") + File.separator + "bin" + File.separator + "java"));
            command.addAll(arguments);
            builder = new ProcessBuilder(command).redirectErrorStream(true);
        }

        public Command in(Path folder) {
            builder.directory(folder.toFile());
            return this;
        }

        public Command with(String variable, String value) {
            builder.environment().put(variable, value);
            return this;
        }

        public Child start() throws IOException {
            return new Child(builder.start());
        }
    }

    public static Command jar(Path jar) {
        return new Command(List.of("-Xmx1g", "-jar", jar.toString()));
    }

    public static Command main(Class<?> type, String... arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), type.getName()));
        command.addAll(List.of(arguments));
        return new Command(command);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> output.append(line).append('\n'));
        } catch (IOException | UncheckedIOException ended) {
            output.append(ended).append('\n');
        }
    }

    /** Waits until it prints something that matches. */
    public MatchResult waitFor(String regex) {
        return waitFor(regex, PATIENCE);
    }

    public MatchResult waitFor(String regex, Duration patience) {
        Pattern pattern = Pattern.compile(regex);
        return Awaitility.await(regex + " in the output").atMost(patience).until(() -> {
            Matcher matcher = pattern.matcher(output);
            return matcher.find() ? matcher.toMatchResult() : null;
        }, Objects::nonNull);
    }

    public Process process() {
        return process;
    }

    /** All that it printed; complete once it has ended. */
    public String output() throws InterruptedException {
        if (!process.isAlive()) {
            reader.join(PATIENCE.toMillis());
        }
        return output.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
