package tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantReaderTest {
    private final TenantReader reader = new TenantReader(new TenantSchema(), TenantSettings.defaults());

    private Tenant read(String json) {
        return reader.read("h1", "id1", "the file", json);
    }

    @Test
    void an_empty_configuration_gets_every_default() {
        Tenant tenant = read("{}");
        assertThat(tenant.engine()).isEqualTo("model");
        assertThat(tenant.streaming()).isEqualTo(new Tenant.Streaming(1_000, 0));
        assertThat(tenant.escalation().enabled()).isTrue();
        assertThat(tenant.escalation().threshold()).isEqualTo(90);
        assertThat(tenant.tonePrompt()).isNotBlank();
        assertThat(tenant.roles()).containsOnlyKeys("instructor", "learner", "staff", "guest");
        assertThat(tenant.retentionDays()).isNull();
        assertThat(tenant.standIn()).isFalse();
    }

    @Test
    void only_the_built_in_default_stands_in_whatever_a_file_says() {
        assertThat(reader.defaults("h1").standIn()).isTrue();
        assertThat(read("{\"_defaults\":true}").standIn()).isFalse();
    }

    @Test
    void what_a_tenant_leaves_out_comes_from_the_settings() {
        TenantSettings own = new TenantSettings("demo", Duration.ZERO, Duration.ZERO, 1, 70, 500, 0.5);
        Tenant tenant = new TenantReader(new TenantSchema(), own).read("h1", "id1", "the file", "{}");
        assertThat(tenant.streaming()).isEqualTo(new Tenant.Streaming(500, 0.5));
        assertThat(tenant.escalation().threshold()).isEqualTo(70);
    }

    @Test
    void an_agent_id_chooses_the_agent_engine_unless_the_engine_is_named() {
        assertThat(read("{\"aws\":{\"agent_id\":\"A\",\"agent_alias_id\":\"B\"}}").engine()).isEqualTo("agent");
        assertThat(read("{\"engine\":\"model\",\"aws\":{\"agent_id\":\"A\",\"agent_alias_id\":\"B\"}}").engine())
                .isEqualTo("model");
    }

    @Test
    void the_model_id_may_stand_in_either_place() {
        assertThat(read("{\"aws\":{\"model_id\":\"m1\"}}").aws().modelId()).isEqualTo("m1");
        assertThat(read("{\"model_id\":\"m2\",\"aws\":{\"model_id\":\"m1\"}}").aws().modelId()).isEqualTo("m2");
    }

    @Test
    void a_role_context_of_the_tenant_replaces_only_that_role() {
        Tenant tenant = read("{\"roles\":{\"guest\":{\"context\":\"Be brief.\"},\"staff\":{\"title\":\"Team\"}}}");
        assertThat(tenant.roles()).containsEntry("guest", "Be brief.").containsKey("staff");
        assertThat(tenant.roles().get("staff")).contains("internal staff");
    }

    @Test
    void unknown_keys_are_kept() {
        assertThat(read("{\"something_new\":{\"a\":1}}").raw().at("/something_new/a").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"escalation\":{\"threshold\":\"high\"}}                          | escalation.threshold",
        "{\"escalation\":{\"threshold\":101}}                               | escalation.threshold",
        "{\"streaming\":{\"max_tokens\":0}}                                 | streaming.max_tokens",
        "{\"streaming\":{\"temperature\":true}}                             | streaming.temperature",
        "{\"tone_prompt\":5}                                                | tone_prompt",
        "{\"aws\":{\"agent_id\":\"A\"}}                                     | agent_alias_id",
        "{\"engine\":\"oracle\"}                                            | engine",
        "{\"allowed_origins\":[\"http://a/b\"]}                             | allowed_origins",
        "{\"retention_days\":0}                                             | retention_days",
        "{\"roles\":{\"guest\":{\"context\":[]}}}                           | roles.guest.context",
        "{\"conversational_forms\":{\"f\":{\"fields\":[{\"type\":\"text\"}]}}} | conversational_forms.f.fields[0]",
        "{\"default_fulfillment\":{\"channels\":[{\"type\":\"../x\"}]}}     | default_fulfillment.channels[0].type",
        "[]                                                                 | The whole"})
    void a_bad_configuration_is_refused_with_one_sentence_that_names_the_field(String json, String field) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(BadTenantConfiguration.class)
                .hasMessageContaining(field).hasMessageContaining("the file").hasMessageEndingWith(".");
    }

    @Test
    void text_that_is_not_json_is_refused_with_its_line() {
        assertThatThrownBy(() -> read("{\n\"a\": }")).isInstanceOf(BadTenantConfiguration.class)
                .hasMessage("the file is not JSON: see line 2.");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(BadTenantConfiguration.class);
    }

    @ParameterizedTest
    @CsvSource({"demo, mhfa-training, Learning Navigator", "volunteer, lovebox-volunteers, Volunteer Guide"})
    void the_demo_tenants_are_valid(String hash, String id, String title) throws Exception {
        String mapping = Files.readString(Path.of("tenants/mappings", hash + ".json"));
        assertThat(reader.readMapping("mapping", mapping)).isEqualTo(id);
        Tenant tenant = reader.read(hash, id, "config",
                Files.readString(Path.of("tenants/tenants", id, "config.json")));
        assertThat(tenant.chatTitle()).isEqualTo(title);
    }

    @Test
    void a_mapping_cannot_name_a_path() {
        assertThatThrownBy(() -> reader.readMapping("m", "{\"tenant_id\":\"../x\"}"))
                .isInstanceOf(BadTenantConfiguration.class).hasMessageContaining("tenant_id");
    }
}
