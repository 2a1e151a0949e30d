package buttons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenants.Tenant;
import tenants.TenantReader;
import tenants.TenantSchema;
import tenants.TenantSettings;

/** A client may say anything of its visitor. */
class OddContextTest {
    private static final String BOX = "A Love Box is packed each month.";
    private final Talk talk = Talk.of(Talk.VOLUNTEERS);

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'completed_forms':null,'suspended_forms':null,'program_interest':null}",
        "{'completed_forms':7,'suspended_forms':false,'program_interest':[]}", "{'suspended_forms':[]}",
        "{'suspended_forms':[null,7,true,[],['lb_apply'],{},{'form_id':null},{'form_id':[1]},'',' ']}",
        "{'suspended_forms':{'lb_apply':{'step':2}},'completed_forms':{'lovebox':true}}",
        "{'completed_forms':[[[[[[]]]]]],'user_preferences':{'a':[1]}}"})
    void what_is_not_understood_is_left_out(String context) {
        assertThat(talk.in(context).labels("How?", BOX)).containsExactly("Apply now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'suspended_forms':'lb_apply'}", "{'suspended_forms':[{'form_id':'lb_apply','step':2}]}",
        "{'suspended_forms':{'formId':' lb_apply '}}", "{'suspended_forms':[null,'lb_apply']}"})
    void a_form_is_known_in_any_shape_that_names_it(String context) {
        assertThat(talk.in(context).metadata("How?", BOX).path("suspended_forms_detected"))
                .hasToString("[\"lb_apply\"]");
    }

    @Test
    void a_huge_context_costs_little_and_is_not_sent_back() {
        Map<String, Object> huge = new HashMap<>();
        huge.put("suspended_forms", Collections.nCopies(1_000_000, "lb_apply"));
        huge.put("completed_forms", Collections.nCopies(1_000_000, "x".repeat(100_000)));
        huge.put("program_interest", "x".repeat(1_000_000));
        Tenant tenant = new TenantReader(new TenantSchema(), TenantSettings.defaults())
                .read("h", "id", "f", Talk.VOLUNTEERS.replace('\'', '"'));
        ButtonOffers offers = new ButtonOffers();
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 1_000; i++) {
                assertThat(offers.offer(tenant, "How?", BOX, huge).metadata().toString()).hasSizeLessThan(2_000);
            }
        });
    }

    @Test
    void long_questions_and_answers_cost_little() {
        String question = "how ".repeat(1_000);
        String answer = "love bo ".repeat(12_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 20; i++) {
                assertThat(talk.labels(question, answer)).isEmpty();
            }
        });
    }

    @Test
    void odd_but_valid_configurations_do_not_fail() {
        for (String config : List.of("{'conversational_forms':{'a':{}},'conversation_branches':{'b':{},"
                + "'c':{'detection_keywords':['box'],'available_ctas':{'primary':'p','secondary':['q']}}},"
                + "'cta_definitions':{'p':{},'q':{'label':{},'action':[],'type':7,'formId':{}}}}",
                "{'branch_priority':['x','x'],'programs':{'':'','a':'b'},'cta_definitions':{}}")) {
            assertThatCode(() -> Talk.of(config).offer("How is it in the box?", BOX)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_configuration_is_read_once_for_a_tenant() {
        Tenant tenant = new TenantReader(new TenantSchema(), TenantSettings.defaults())
                .read("h", "id", "f", Talk.VOLUNTEERS.replace('\'', '"'));
        ButtonOffers offers = new ButtonOffers();
        Object first = offers.offer(tenant, "How?", BOX, Map.of()).buttons().get(0);
        assertThat(offers.offer(tenant, "How?", BOX, Map.of()).buttons().get(0)).isSameAs(first);
        Tenant again = new TenantReader(new TenantSchema(), TenantSettings.defaults())
                .read("h", "id", "f", Talk.VOLUNTEERS.replace('\'', '"'));
        assertThat(offers.offer(again, "How?", BOX, Map.of()).buttons().get(0)).isNotSameAs(first);
    }
}
