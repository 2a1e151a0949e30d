package profiles;

import chat.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** From the variables {@code userId}, {@code role} and {@code tenant} to the {@link Profile} in {@code profile}. */
final class WriteProfile implements Processor {
    private final RecommendationCatalogue catalogue;
    private final Clock clock;

    WriteProfile(RecommendationCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        Tenant tenant = exchange.getVariable("tenant", Tenant.class);
        String role = exchange.getVariable("role", String.class);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        exchange.setVariable("profile", new Profile(exchange.getVariable("userId", String.class), role,
                Json.map(catalogue.of(tenant, role)), tenant.id(), tenant.hash(), now, now,
                tenant.keptUntil(now)));
    }
}
