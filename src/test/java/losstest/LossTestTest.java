package losstest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LossTestTest {

    @Test
    @Timeout(180)
    void nothing_confirmed_is_lost_though_the_process_is_killed_and_the_store_is_cut_off(@TempDir Path folder)
            throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        boolean good = new LossTest(Plan.brief(System.nanoTime() & 0xffffff), folder,
                new PrintStream(printed, true, StandardCharsets.UTF_8)).run();
        System.out.print(printed.toString(StandardCharsets.UTF_8));
        assertThat(good).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
