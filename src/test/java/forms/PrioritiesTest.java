package forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import support.TenantForm;

class PrioritiesTest {
    private static final String RULES = "'priority_rules':[{'field':'kind','value':'Fire','priority':'high'},"
            + "{'field':'count','value':2,'priority':'low'},{'field':'kind','value':'fire','priority':'low'}]";
    private final Priorities priorities = new Priorities();

    private String of(String formId, String more, Map<String, Object> data) {
        return priorities.of(FormsReader.read(TenantForm.of("{'conversational_forms':{'" + formId + "':{" + more + "}}}"))
                .find(formId).orElseThrow(), data);
    }

    @ParameterizedTest
    @CsvSource({"immediate, high", "urgent, high", "high, high", "critical, high", "emergency, high", "asap, high",
        "'  ASAP ', high", "normal, normal", "This Week, normal", "low, low", "whenever, low", "No Rush, low"})
    void the_visitor_s_word_comes_first(String word, String priority) {
        assertThat(of("request_support", RULES, Map.of("urgency", word, "kind", "fire"))).isEqualTo(priority);
    }

    @Test
    void other_words_are_ignored_and_the_first_rule_that_matches_decides() {
        assertThat(of("newsletter", RULES, Map.of("urgency", "soonish", "kind", " FIRE "))).isEqualTo("high");
        assertThat(of("newsletter", RULES, Map.of("kind", "flood", "count", new BigDecimal("2")))).isEqualTo("low");
        assertThat(of("contact", RULES, Map.of("urgency", 1, "kind", "flood"))).isEqualTo("normal");
    }

    @ParameterizedTest
    @CsvSource({"request_support, high", "volunteer_apply, normal", "lb_apply, normal", "dd_apply, normal",
        "donation, normal", "contact, normal", "newsletter, low", "anything, normal"})
    void else_the_kind_of_form_decides(String formId, String priority) {
        assertThat(of(formId, "", Map.of())).isEqualTo(priority);
    }
}
