package forms;

import tenants.BadTenantConfiguration;

/** Names the place of a mistake in a tenant's configuration. */
record Place(String tenantId, String path) {

    Place in(String field) {
        return new Place(tenantId, path.isEmpty() ? field : path + '.' + field);
    }

    Place at(int index) {
        return new Place(tenantId, path + '[' + index + ']');
    }

    BadTenantConfiguration wrong(String reason) {
        return new BadTenantConfiguration("The field " + path + " is wrong in the configuration of the tenant "
                + tenantId + ": " + reason + ".");
    }
}
