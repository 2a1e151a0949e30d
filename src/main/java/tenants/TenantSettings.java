package tenants;

import java.time.Duration;

/**
 * How tenants are found and kept.
 *
 * @param defaultHash         the tenant of calls that name none
 * @param keep                age up to which a loaded tenant is used without asking the store
 * @param retry               how long a failure (unknown hash, store down, bad configuration) is remembered
 * @param most                tenants kept in memory
 * @param confidenceThreshold 0 to 100, for tenants that set none
 * @param maxTokens           of one model call, for tenants that set none
 * @param temperature         0 to 1, for tenants that set none
 */
public record TenantSettings(String defaultHash, Duration keep, Duration retry, long most,
        double confidenceThreshold, int maxTokens, double temperature) {

    public static TenantSettings defaults() {
        return new TenantSettings("demo", Duration.ofMinutes(5), Duration.ofSeconds(30), 1_000, 90, 1_000, 0);
    }
}
