package bedrock;

import chat.ModelUnavailable;
import tenants.Tenant;

/** Ids that a tenant may leave to the installation. */
final class Configured {

    private Configured() {
    }

    static String id(String own, String common, Tenant tenant, String what) {
        if (present(own)) {
            return own;
        }
        if (present(common)) {
            return common;
        }
        throw new ModelUnavailable("Tenant " + tenant.id() + " has no " + what, null);
    }

    static boolean present(String id) {
        return id != null && !id.isBlank();
    }
}
