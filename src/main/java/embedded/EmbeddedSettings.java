package embedded;

import java.nio.file.Path;

/**
 * Where the embedded platform keeps things.
 *
 * @param data    folder of {@code concierge.db}; made when absent
 * @param tenants folder with {@code mappings/} and {@code tenants/}
 * @param readers connections that read at once
 * @param waiting writes that may wait before new ones are refused
 */
public record EmbeddedSettings(Path data, Path tenants, int readers, int waiting) {

    public EmbeddedSettings(Path data, Path tenants) {
        this(data, tenants, 4, 1_000);
    }
}
