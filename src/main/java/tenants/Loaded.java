package tenants;

import java.time.Duration;

/** What looking for a tenant came to, one of tenant and refusal, and how long that is remembered. */
record Loaded(Tenant tenant, RuntimeException refusal, Duration keep) {

    static Loaded found(Tenant tenant, Duration keep) {
        return new Loaded(tenant, null, keep);
    }

    static Loaded refused(RuntimeException refusal, Duration keep) {
        return new Loaded(null, refusal, keep);
    }
}
