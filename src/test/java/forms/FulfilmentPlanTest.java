package forms;

import static org.assertj.core.api.Assertions.assertThat;

import forms.FulfilmentPlan.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import support.TenantForm;

/** Where submissions go. */
class FulfilmentPlanTest {
    private static final Map<String, Object> ANN = Map.of("email", "ann@example.org");

    private static FulfilmentPlan plan(String config, Map<String, Object> data) {
        return FormsReader.read(TenantForm.of(config)).find("f").orElseThrow().plan(data);
    }

    private static FulfilmentPlan plan(String fulfilment) {
        return plan("{'conversational_forms':{'f':{'fulfillment':" + fulfilment + "}}}", Map.of());
    }

    @Test
    void the_seed_s_shape_names_up_to_four_channels() {
        assertThat(plan("{'type':'lambda','function':'fn','action':'apply','email_to':['a@x.example','b@x.example'],"
                + "'sms_to':['+15125550100','+15125550101'],'webhook_url':'https://h.example/','webhook_secret':'s'}")
                .entries()).containsExactly(
                        new Entry("lambda", "lambda", Map.of("function", "fn", "action", "apply"), false),
                        new Entry("email", "email", Map.of("to", List.of("a@x.example", "b@x.example")), false),
                        new Entry("sms", "sms", Map.of("to", "+15125550100"), false),
                        new Entry("sms-2", "sms", Map.of("to", "+15125550101"), false),
                        new Entry("webhook", "webhook", Map.of("url", "https://h.example/", "secret", "s"), false));
        assertThat(plan("{'type':'s3','bucket':'b','email_to':'a@x.example'}").entries()).containsExactly(
                new Entry("s3", "s3", Map.of("bucket", "b"), false),
                new Entry("email", "email", Map.of("to", List.of("a@x.example")), false));
    }

    @Test
    void the_open_list_stands_beside_it_and_a_tenant_s_own_name_wins() {
        FulfilmentPlan plan = plan("{'email_to':'a@x.example','channels':[{'type':'slack','url':'https://s.example','n':1},"
                + "{'type':'email','to':'b@x.example'},{'type':'slack','name':'slack-2'},{'type':'slack'}]}");
        assertThat(plan.deliveries()).containsExactly(Map.entry("email", "email"), Map.entry("slack", "slack"),
                Map.entry("email-2", "email"), Map.entry("slack-2", "slack"), Map.entry("slack-3", "slack"));
        assertThat(plan.entry("slack")).get().extracting(Entry::settings)
                .isEqualTo(Map.of("url", "https://s.example", "n", 1));
        assertThat(plan.entry("email-2")).get().extracting(Entry::settings).isEqualTo(Map.of("to", List.of("b@x.example")));
        assertThat(plan.entry("nobody")).isEmpty();
    }

    @Test
    void a_form_that_says_nothing_uses_the_tenant_s_channels() {
        String common = "{'default_fulfillment':{'email_to':'a@x.example'},'conversational_forms':{'f':{";
        assertThat(plan(common + "}}}", Map.of()).deliveries()).containsOnlyKeys("email");
        assertThat(plan(common + "'fulfillment':{}}}}", Map.of()).entries()).isEmpty();
        assertThat(plan("{'conversational_forms':{'f':{}}}", Map.of()).entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "{'conversational_forms':{'f':{}}}                                                        | ann@example.org",
        "{'send_confirmation_email':false,'conversational_forms':{'f':{}}}                        | -",
        "{'send_confirmation_email':false,'conversational_forms':{'f':{'send_confirmation_email':true}}} | ann@example.org",
        "{'conversational_forms':{'f':{'send_confirmation_email':false}}}                         | -"})
    void the_applicant_gets_a_mail_unless_the_tenant_or_the_form_says_no(String config, String address) {
        assertThat(plan(config, ANN).confirmation()).isEqualTo(address);
    }

    @Test
    void the_mail_goes_to_the_first_valid_address() {
        String config = "{'conversational_forms':{'f':{'fields':[{'id':'second','type':'email'},{'id':'a'}]}}}";
        assertThat(plan(config, Map.of("second", " b@example.org ", "email", "c@example.org")).confirmation())
                .isEqualTo("b@example.org");
        assertThat(plan(config, Map.of("second", "", "email", "c@example.org")).confirmation()).isEqualTo("c@example.org");
        assertThat(plan(config, Map.of("a", "c@example.org")).confirmation()).isNull();
        assertThat(plan(config, Map.of("email", 5)).confirmation()).isNull();
        assertThat(plan(config, Map.of("email", "c@example.org")).deliveries()).containsOnlyKeys("confirmation");
    }
}
