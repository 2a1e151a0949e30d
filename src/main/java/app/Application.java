package app;

import java.util.Properties;
import org.apache.camel.main.Main;
import org.apache.camel.util.ObjectHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts Concierge. */
public final class Application {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private Application() {
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** The exit code; a bad setting is told in one sentence. */
    private static int run(String[] args) {
        try {
            Settings settings = Settings.read(System.getenv(), System.getProperties());
            Main main = prepared(settings);
            main.addMainListener(new Announcement(settings));
            return main.run(args);
        } catch (Exception e) {
            BadSetting bad = ObjectHelper.getException(BadSetting.class, e); // Camel wraps what configuration throws
            if (bad == null) {
                LOG.error("Concierge could not start", e);
            } else {
                System.err.println(bad.getMessage());
            }
        }
        return 1;
    }

    /** The application with these settings, not yet started. */
    public static Main prepared(Settings settings) {
        Platform platform = Platform.named(settings.platform());
        platform.check(settings);
        Main main = new Main();
        main.setOverrideProperties(overrides(settings));
        main.configure().addConfiguration(new Wiring(settings, platform));
        return main;
    }

    private static Properties overrides(Settings settings) {
        Properties overrides = new Properties();
        overrides.putAll(settings.values().all());
        return overrides;
    }
}
