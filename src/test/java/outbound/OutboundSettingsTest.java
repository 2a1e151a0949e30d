package outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.Application;
import app.BadSetting;
import app.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboundSettingsTest {
    @TempDir
    Path folder;

    private Settings read(String variable, String value) {
        Properties system = new Properties();
        system.setProperty("concierge.http.port", "0");
        system.setProperty("concierge.management.port", "0");
        system.setProperty("concierge.data", folder.toString());
        return Settings.read(Map.of(variable, value), system);
    }

    @Test
    void the_sender_of_mails_may_have_a_name() {
        OutboundSettings settings = read("CONCIERGE_MAIL_FROM", "Büro <office@example.org>").outbound();
        assertThat(settings.from().getAddress()).isEqualTo("office@example.org");
        assertThat(settings.from().getPersonal()).isEqualTo("Büro");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({"CONCIERGE_MAIL_FROM,nobody", "CONCIERGE_MAIL_FROM,'a@example.org, b@example.org'",
        "CONCIERGE_OUTBOUND_ALLOWED_PRIVATE,intranet", "CONCIERGE_OUTBOUND_ALLOWED_PRIVATE,10.0.0.0/33",
        "CONCIERGE_OUTBOUND_TIMEOUT,soon", "CONCIERGE_OUTBOUND_HTTPS_ONLY,perhaps"})
    void a_wrong_setting_is_refused_at_the_start(String variable, String value) {
        assertThatThrownBy(() -> read(variable, value)).isInstanceOf(BadSetting.class)
                .hasMessageContaining("\"" + value + "\"");
    }

    @ParameterizedTest
    @CsvSource({"CONCIERGE_MAIL_SMTP_PORT,0", "CONCIERGE_MAIL_SMTP_SECURITY,ssl"})
    void a_wrong_setting_of_the_mail_server_is_refused_at_the_start(String variable, String value) {
        Settings settings = read(variable, value);
        assertThatThrownBy(() -> Application.prepared(settings)).isInstanceOf(BadSetting.class)
                .hasMessageContaining("\"" + value + "\"");
    }

    @ParameterizedTest
    @CsvSource({"concierge.aws.alarm-topic,alarms", "concierge.aws.sms-sender-id,12345",
        "concierge.aws.sms-sender-id,longer than eleven", "concierge.aws.send-timeout,never"})
    void a_wrong_setting_of_what_aws_sends_is_refused_at_the_start(String key, String value) {
        Properties system = new Properties();
        system.setProperty("concierge.http.port", "0");
        system.setProperty("concierge.management.port", "0");
        system.setProperty("concierge.platform", "aws");
        system.setProperty(key, value);
        Settings settings = Settings.read(Map.of(), system);
        assertThatThrownBy(() -> Application.prepared(settings)).isInstanceOf(BadSetting.class)
                .hasMessageContaining("\"" + value + "\"");
    }
}
