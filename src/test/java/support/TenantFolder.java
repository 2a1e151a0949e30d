package support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tenants for tests: {@code sure} takes every answer as certain, {@code unsure} none. */
public final class TenantFolder {
    public static final String OFFER = "Leave your address, please.";
    private final Path folder;

    private TenantFolder(Path folder) {
        this.folder = folder;
    }

    public static TenantFolder in(Path parent) throws IOException {
        return new TenantFolder(parent.resolve("tenants"))
                .add("sure", "{\"chat_title\":\"Sure\",\"escalation\":{\"threshold\":0}}")
                .add("unsure", "{\"escalation\":{\"threshold\":100,\"message\":\"" + OFFER + "\"}}")
                .add("demo", "{\"escalation\":{\"threshold\":0}}");
    }

    /** The configuration is written as it is, right or wrong. */
    public TenantFolder add(String hash, String config) throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(folder.resolve("mappings/" + hash + ".json"), "{\"tenant_id\":\"" + hash + "-id\"}");
        Path own = Files.createDirectories(folder.resolve("tenants/" + hash + "-id"));
        Files.writeString(own.resolve("config.json"), config);
        return this;
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
