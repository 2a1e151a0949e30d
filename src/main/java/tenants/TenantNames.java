package tenants;

import java.util.regex.Pattern;

/** Tenant hashes and ids: safe as a part of a path, a key and a URI. */
final class TenantNames {
    private static final Pattern SAFE = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private TenantNames() {
    }

    static boolean safe(String name) {
        return SAFE.matcher(name).matches();
    }
}
