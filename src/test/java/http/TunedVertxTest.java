package http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import support.Warnings;

class TunedVertxTest {

    @Test
    void work_that_blocks_a_thread_of_the_server_is_warned_of() {
        Duration any = Duration.ofSeconds(1);
        HttpSettings settings = new HttpSettings(0, 0, List.of(), List.of(), 1024, 1024, 1, 1, 1, 1, 1, any, any, any,
                Duration.ofMillis(50));
        Vertx vertx = new TunedVertx(settings);
        CountDownLatch over = new CountDownLatch(1);
        try (Warnings blocked = new Warnings("io.vertx.core.impl.BlockedThreadChecker").listen()) {
            vertx.runOnContext(now -> {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            await().until(() -> !blocked.heard().isEmpty());
            assertThat(blocked.heard().get(0)).contains("has been blocked");
        } finally {
            over.countDown();
            vertx.close();
        }
    }
}
