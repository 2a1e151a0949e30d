package forms;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import support.TenantForm;
import tenants.Tenant;

/** How long a submission is kept. */
class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    @ParameterizedTest
    @CsvSource({"1, 3", "3, 3", "4, 4", "30, 30"})
    void it_outlives_the_schedule_on_which_it_is_delivered(int retention, int kept) {
        FormCatalogue catalogue = new FormCatalogue();
        Tenant tenant = TenantForm.of("{'retention_days':" + retention + ",'conversational_forms':{'f':{}}}");
        FormDefinition form = catalogue.of(tenant).find("f").orElseThrow();
        FormRequest request = FormRequest.read(Fields.read("{\"form_id\":\"f\",\"form_data\":{}}"), "submit_form", null,
                null, null);
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody(new Filing(request, tenant, form, "f_1", "hash", null, List.of()));
        new CompleteFiling(catalogue, new Priorities(), Duration.ZERO, Clock.fixed(NOW, ZoneOffset.UTC)).process(exchange);
        assertThat(exchange.getMessage().getBody(Filing.class).submission().expiresAt())
                .isEqualTo(NOW.plus(Duration.ofDays(kept)).getEpochSecond());
    }
}
