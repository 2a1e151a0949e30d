package channels;

import java.util.Map;
import java.util.Optional;
import tenants.Tenant;

/** What tenants configure for their forms. */
public interface ConfiguredChannels {

    /** Empty when the form has no such channel (any more). */
    Optional<Configured> find(Tenant tenant, String formId, String name);

    /**
     * One channel of a form.
     *
     * @param name     of its deliveries
     * @param type     name of the channel
     * @param settings as the tenant wrote them
     */
    record Configured(String name, String type, Map<String, Object> settings) {
    }
}
