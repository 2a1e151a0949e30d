package forms;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import tenants.Tenant;

/** The forms of tenants, read once for each load of a tenant's configuration. */
public final class FormCatalogue {
    private final LoadingCache<Tenant, TenantForms> read = Caffeine.newBuilder().weakKeys().build(FormsReader::read);

    /** @throws tenants.BadTenantConfiguration with a sentence that names the field */
    public TenantForms of(Tenant tenant) {
        return read.get(tenant);
    }
}
