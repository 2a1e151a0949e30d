package support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium, as installed; it can reach nothing but this machine. */
public final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                .setArgs(ARGUMENTS));
    }

    /** Skips the test where there is no Chromium, unless one is demanded. */
    public static Browser start() {
        Path executable = Path.of(System.getenv().getOrDefault("CONCIERGE_CHROMIUM", "/usr/bin/chromium"));
        boolean there = Files.isExecutable(executable);
        if (!there && "true".equals(System.getenv("CONCIERGE_REQUIRE_BROWSER"))) {
            throw new AssertionError("There is no Chromium at " + executable);
        }
        Assumptions.assumeTrue(there, "No Chromium at " + executable + ": install it or set CONCIERGE_CHROMIUM");
        return new Browser(executable);
    }

    public Page page(int width, int height) {
        return context(width, height).newPage();
    }

    public BrowserContext context(int width, int height) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
