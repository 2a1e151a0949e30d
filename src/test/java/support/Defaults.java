package support;

import app.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import ledger.LedgerSettings;

/** Settings as application.properties has them. */
public final class Defaults {
    private Defaults() {
    }

    /** Of all settings, for routes that name them. */
    public static Properties properties() {
        try (InputStream file = Defaults.class.getResourceAsStream("/application.properties")) {
            Properties all = new Properties();
            all.load(file);
            all.keySet().removeIf(key -> !key.toString().startsWith("concierge."));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static LedgerSettings ledger(String process) {
        LedgerSettings read = read().ledger();
        return new LedgerSettings(process, read.lease(), read.attemptTimeout(), read.headStart(),
                read.waits(), read.jitter(), read.atOnce());
    }

    private static Settings read() {
        Properties anyPort = new Properties();
        anyPort.putAll(Map.of("concierge.http.port", "0", "concierge.management.port", "0"));
        return Settings.read(Map.of(), anyPort);
    }
}
