package benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program in a process of its own; it ends when this one closes it or ends. */
final class Program implements AutoCloseable {
    private static final Map<String, String> ENVIRONMENT = Map.of("AWS_ACCESS_KEY_ID", "bench",
            "AWS_SECRET_ACCESS_KEY", "bench", "AWS_REGION", "us-east-1", "AWS_EC2_METADATA_DISABLED", "true");
    private static final long PATIENCE_SECONDS = 60;
    private final Process process;
    private final PrintStream in;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Program(Process process) {
        this.process = process;
        this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "output");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * @param jvm       options of the virtual machine
     * @param arguments main class and what it is given
     */
    static Program start(List<String> jvm, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(ENVIRONMENT);
        return new Program(builder.start());
    }

    /** What a server has used, see {@link Watched}. */
    record Usage(long cpuNanos, long peakHeap, long maxHeap) {
    }

    Usage usage() {
        in.println("usage");
        Matcher told = await("USAGE (\\d+) (\\d+) (\\d+)");
        return new Usage(Long.parseLong(told.group(1)), Long.parseLong(told.group(2)), Long.parseLong(told.group(3)));
    }

    Matcher ask(String line, String answer) {
        in.println(line);
        return await(answer);
    }

    /** The first line from now on in which the expression is found; others are dropped. */
    Matcher await(String expression) {
        Pattern pattern = Pattern.compile(expression);
        List<String> others = new ArrayList<>();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (true) {
                String line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (line == null) {
                    throw new IllegalStateException("No line with " + expression + " came, but:\n"
                            + String.join("\n", others.subList(Math.max(0, others.size() - 50), others.size())));
                }
                Matcher matcher = pattern.matcher(line);
                if (matcher.find()) {
                    return matcher;
                }
                others.add(line);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (!line.contains("QA_COMPLETE")) {
                    lines.add(line);
                }
            }
        } catch (IOException ended) {
            lines.add(new UncheckedIOException(ended).toString());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
