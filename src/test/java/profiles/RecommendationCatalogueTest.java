package profiles;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tenants.Tenant;

class RecommendationCatalogueTest {
    private final RecommendationCatalogue catalogue = new RecommendationCatalogue();

    private static Tenant tenant(String id, String config) throws Exception {
        return new Tenant("hash", id, "model", "", "", null, null, null, Map.of(), null, List.of(), null, false,
                Json.read(config));
    }

    @Test
    void a_tenant_s_own_lists_come_first_one_by_one() throws Exception {
        ObjectNode lists = catalogue.of(tenant("acme", "{\"roles\":{\"staff\":{\"quick_actions\":[{\"title\":\"Own\"}],"
                + "\"recent_updates\":[]}}}"), "staff");
        assertThat(lists.at("/quick_actions/0/title").asText()).isEqualTo("Own");
        assertThat(lists.path("recent_updates")).isEmpty();
        assertThat(lists.path("suggested_topics")).as("of the shipped list").hasSize(5);
    }

    @Test
    void a_role_that_only_the_tenant_knows_has_its_own_lists_alone() throws Exception {
        ObjectNode lists = catalogue.of(tenant("acme", "{\"roles\":{\"mentor\":{\"suggested_topics\":[\"Own\"]}}}"),
                "mentor");
        assertThat(lists.toString()).isEqualTo("{\"quick_actions\":[],\"suggested_topics\":[\"Own\"],"
                + "\"recent_updates\":[]}");
    }

    @Test
    void a_tenant_without_a_shipped_file_gets_the_shared_one() throws Exception {
        assertThat(catalogue.of(tenant("acme", "{}"), "instructor").at("/quick_actions/0/title").asText())
                .isEqualTo("Course Management");
        assertThat(catalogue.of(tenant("lovebox-volunteers", "{}"), "instructor").at("/quick_actions/0/title").asText())
                .isEqualTo("Mentoring");
    }
}
