package support;

import tenants.Tenant;
import tenants.TenantReader;
import tenants.TenantSchema;
import tenants.TenantSettings;

/** Tenants made of a text, for tests of what reads their configuration. */
public final class TenantForm {
    private TenantForm() {
    }

    /** @param config whole configuration; single quotes stand for double ones */
    public static Tenant of(String config) {
        return new TenantReader(new TenantSchema(), TenantSettings.defaults()).read("h1", "t1", "the file",
                config.replace('\'', '"'));
    }
}
