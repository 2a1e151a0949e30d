package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenants.TenantSettings;

class SettingsReaderTest {

    private static Settings read(Map<String, String> environment) {
        Properties freePorts = new Properties();
        freePorts.setProperty("concierge.http.port", "0");
        freePorts.setProperty("concierge.management.port", "0");
        return Settings.read(environment, freePorts);
    }

    @Test
    void an_environment_variable_that_belongs_to_no_setting_is_named() {
        assertThatThrownBy(() -> read(Map.of("CONCIERGE_HTTP_PROT", "80"))).isInstanceOf(BadSetting.class)
                .hasMessage("There is no setting for the environment variable CONCIERGE_HTTP_PROT.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONCIERGE_REQUIRE_AWS", "CONCIERGE_REQUIRE_BROWSER", "CONCIERGE_CHROMIUM",
            "CONCIERGE_LOG_LEVEL", "CONCIERGE_JDKS", "PATH", "CONCIERGE_SERVICE_HOST", "CONCIERGE_SERVICE_PORT_HTTP",
            "CONCIERGE_PORT", "CONCIERGE_CHAT_PORT_80_TCP_ADDR"})
    void variables_of_the_log_the_tests_and_kubernetes_are_left_alone(String name) {
        assertThat(read(Map.of(name, "x")).platform()).isEqualTo("embedded");
    }

    @Test
    void without_settings_a_tenant_gets_the_usual_defaults() {
        assertThat(read(Map.of()).tenancy()).isEqualTo(TenantSettings.defaults());
    }

    @Test
    void what_tenants_get_by_default_can_be_set() {
        Settings settings = read(Map.of("CONCIERGE_TENANTS", "elsewhere", "CONCIERGE_TENANTS_KEEP", "1m",
                "CONCIERGE_TENANTS_RETRY", "2s", "CONCIERGE_TENANTS_MOST", "7", "CONCIERGE_CHAT_DEFAULT_TENANT", "own",
                "CONCIERGE_CHAT_CONFIDENCE_THRESHOLD", "70.5", "CONCIERGE_MODEL_MAX_TOKENS", "500",
                "CONCIERGE_MODEL_TEMPERATURE", "0.3"));
        assertThat(settings.tenants()).hasToString("elsewhere");
        assertThat(settings.tenancy()).isEqualTo(
                new TenantSettings("own", Duration.ofMinutes(1), Duration.ofSeconds(2), 7, 70.5, 500, 0.3));
    }

    @ParameterizedTest
    @CsvSource({"CONCIERGE_CHAT_CONFIDENCE_THRESHOLD, 101", "CONCIERGE_MODEL_TEMPERATURE, warm",
        "CONCIERGE_MODEL_MAX_TOKENS, 0", "CONCIERGE_DELIVERIES_ATTEMPT_TIMEOUT, 119001ms", "CONCIERGE_HTTP_TRUSTED_PROXIES, 'localhost'",
        "CONCIERGE_HTTP_TRUSTED_PROXIES, '10.0.0.1, 10.0.0.0/40'"})
    void a_value_out_of_its_range_is_refused(String variable, String value) {
        assertThatThrownBy(() -> read(Map.of(variable, value))).isInstanceOf(BadSetting.class)
                .hasMessageContaining("\"" + value + "\"");
    }
}
