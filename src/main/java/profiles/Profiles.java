package profiles;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Puts the beans of this package where the routes find them. */
public final class Profiles {
    private Profiles() {
    }

    public static void bind(CamelContext context, RecommendationCatalogue catalogue, Clock clock) {
        Registry registry = context.getRegistry();
        registry.bind("readProfileRequest", new ReadProfileRequest());
        registry.bind("checkUserId", new CheckUserId());
        registry.bind("writeProfile", new WriteProfile(catalogue, clock));
        registry.bind("requireProfile", new RequireProfile());
        registry.bind("tellRecommendations", new TellRecommendations(catalogue));
    }
}
