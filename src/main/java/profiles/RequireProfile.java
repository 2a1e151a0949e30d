package profiles;

import chat.Refusal;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Ends the call when the store has no {@code profile}, or one of another tenant than the named {@code tenantHash};
 * sets {@code tenantHash} and {@code role} to those of the profile.
 */
final class RequireProfile implements Processor {

    @Override
    public void process(Exchange exchange) {
        Profile profile = exchange.getVariable("profile", Profile.class);
        String named = exchange.getVariable("tenantHash", String.class);
        if (profile == null || named != null && !named.equals(profile.tenantHash())) {
            throw new Refusal(404, "unknown_profile", "There is no such profile.");
        }
        exchange.setVariable("tenantHash", profile.tenantHash());
        exchange.setVariable("role", profile.role());
    }
}
