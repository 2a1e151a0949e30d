package app;

import java.util.Properties;
import org.apache.camel.main.Main;

/** Starts Concierge. */
public final class Application {

    private Application() {
    }

    public static void main(String[] args) throws Exception {
        try {
            Settings settings = Settings.read(System.getenv(), System.getProperties());
            Main main = prepared(settings);
            main.addMainListener(new Announcement(settings));
            System.exit(main.run(args));
        } catch (BadSetting e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
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
