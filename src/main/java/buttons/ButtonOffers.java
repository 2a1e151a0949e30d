package buttons;

import chat.Offer;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Map;
import tenants.Tenant;

/** What a tenant offers below an answer. Reads the configuration once per loaded tenant, and forgets it with it. */
public final class ButtonOffers {
    private final LoadingCache<Tenant, OfferRules> rules = Caffeine.newBuilder().weakKeys() // compared by identity
            .build(tenant -> new OfferRules(ReadButtonSettings.of(tenant.raw())));

    /** @param context the client's session_context, which may hold anything */
    public Offer offer(Tenant tenant, String question, String answer, Map<String, Object> context) {
        return rules.get(tenant).offer(question, answer, VisitorState.of(context));
    }
}
