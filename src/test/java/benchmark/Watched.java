package benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Runs another program in this process. On the line {@code usage} it prints what the process has used:
 * {@code USAGE cpuNanos peakHeapBytes maxHeapBytes}, the peak since the last such line. It ends with its parent.
 */
public final class Watched {

    private Watched() {
    }

    public static void main(String[] arguments) throws Exception {
        Thread listener = new Thread(Watched::listen, "watched");
        listener.setDaemon(true);
        listener.start();
        Class.forName(arguments[0]).getMethod("main", String[].class)
                .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void listen() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while ("usage".equals(in.readLine())) {
                System.out.println(usage());
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private static String usage() {
        long cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        return "USAGE " + cpu + " " + peak + " " + Runtime.getRuntime().maxMemory();
    }
}
