package profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import chat.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tenants.Tenant;

/**
 * What is recommended to a role: lists of the tenant's configuration ({@code roles.{role}.quick_actions} and so on),
 * else of {@code catalogues/recommendations/{tenant id}.json}, else of {@code default.json} there.
 */
public final class RecommendationCatalogue {
    private static final String FOLDER = "/catalogues/recommendations/";
    private static final List<String> LISTS = List.of("quick_actions", "suggested_topics", "recent_updates");
    private static final String OTHERS = "learner";
    private static final long KEPT = 1_000;
    private final LoadingCache<String, JsonNode> files = Caffeine.newBuilder().maximumSize(KEPT).build(this::read);

    /** @param role one that is not known gets what learners get */
    public ObjectNode of(Tenant tenant, String role) {
        JsonNode own = tenant.raw().path("roles");
        JsonNode shipped = files.get(tenant.id());
        String id = role == null ? OTHERS : role.strip().toLowerCase(Locale.ROOT);
        String known = shipped.has(id) || LISTS.stream().anyMatch(own.path(id)::has) ? id : OTHERS;
        ObjectNode lists = Json.object();
        LISTS.forEach(list -> lists.set(list, list(own.path(known).path(list), shipped.path(known).path(list))));
        return lists;
    }

    private static JsonNode list(JsonNode own, JsonNode shipped) {
        JsonNode list = own.isArray() ? own : shipped;
        return list.isArray() ? list : Json.object().arrayNode();
    }

    private JsonNode read(String tenantId) {
        try (InputStream own = RecommendationCatalogue.class.getResourceAsStream(FOLDER + tenantId + ".json");
                InputStream shared = RecommendationCatalogue.class.getResourceAsStream(FOLDER + "default.json")) {
            return Json.read(new String((own == null ? shared : own).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The recommendations of " + tenantId + " cannot be read", e);
        }
    }
}
