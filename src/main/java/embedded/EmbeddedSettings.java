package embedded;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the embedded platform keeps things.
 *
 * @param data    folder of {@code concierge.db}; made when absent
 * @param tenants folder with {@code mappings/} and {@code tenants/}
 * @param writeTimeout how long a write waits for a database that another process has locked
 * @param readers connections that read at once
 * @param waiting writes that may wait before new ones are refused
 */
public record EmbeddedSettings(Path data, Path tenants, Duration writeTimeout, int readers, int waiting) {

    public EmbeddedSettings(Path data, Path tenants, Duration writeTimeout) {
        this(data, tenants, writeTimeout, 4, 1_000);
    }
}
