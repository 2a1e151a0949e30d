package support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test class during which a thread of the server was blocked. */
public final class NeverBlocks implements BeforeAllCallback, AfterAllCallback {
    private final Warnings blocked = new Warnings("io.vertx.core.impl.BlockedThreadChecker");

    @Override
    public void beforeAll(ExtensionContext context) {
        blocked.listen();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        blocked.close();
        assertThat(blocked.heard()).as("threads of the server that were blocked").isEmpty();
    }
}
