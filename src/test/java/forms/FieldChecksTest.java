package forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import chat.Json;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import support.TenantForm;

/** One field at a time, as validate_field and submit_form both check it. */
class FieldChecksTest {
    private static final String ADDRESS = "Please enter a valid email address";
    private static final String PHONE = "Please enter a valid phone number";

    private static String complaint(String field, String value) {
        TenantForms forms = FormsReader.read(TenantForm.of(
                "{'sms':{'default_region':'GB'},'conversational_forms':{'f':{'fields':[" + field + "]}}}"));
        FormDefinition form = forms.find("f").orElseThrow();
        return FormCheck.complaint(form.fields().get(0), FieldValue.of(value == null ? NullNode.getInstance() : TextNode.valueOf(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org", " a@example.org ", "a.b+c@sub.example.co.uk", "o'neil@example.org",
        "jürgen@example.org", "a@xn--bcher-kva.example.com", "x@bücher.de"})
    void addresses_that_mail_can_reach_are_taken(String address) {
        assertThat(complaint("{'id':'email'}", address)).isNull();
        assertThat(complaint("{'id':'contact','type':'email'}", address)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "@", "a@", "a@b", "@example.org", "a b@example.org", "a@exa mple.org", "a@@example.org",
        "a@example.org\nBcc: b@example.org", "a@example.org\r\n\tx", "a@example.org, b@example.org",
        "Ann <a@example.org>", "a@-example.org", "a@example..org"})
    void what_is_no_address_is_refused(String address) {
        assertThat(complaint("{'id':'email'}", address)).isEqualTo(ADDRESS);
    }

    @Test
    void an_address_has_at_most_254_characters() {
        String domain = "@" + ("a".repeat(60) + ".").repeat(3) + "example.org";
        String local = "a".repeat(64);
        assertThat((local + domain).length()).isGreaterThan(254);
        assertThat(complaint("{'id':'email'}", local + domain)).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"020 7946 0018", "+1 (512) 555-0100", "+49 30 901820", "tel:+1-512-555-0100"})
    void possible_numbers_of_the_tenant_s_region_or_with_a_country_are_taken(String number) {
        assertThat(complaint("{'id':'phone'}", number)).isNull();
        assertThat(complaint("{'id':'mobile','type':'phone'}", number)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "abc", "+999 123", "020 7946 0018 0018 0018 0018", "()", "+"})
    void impossible_numbers_are_refused(String number) {
        assertThat(complaint("{'id':'phone'}", number)).isEqualTo(PHONE);
    }

    @Test
    void a_number_without_a_country_belongs_to_the_united_states_unless_the_tenant_says_otherwise() {
        FormField phone = FormsReader.read(TenantForm.of("{}")).unknown("phone");
        assertThat(phone.complaint("(512) 555-0100")).isNull();
        assertThat(phone.complaint("020 7946 0018 1")).isEqualTo(PHONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'id':'age_confirm'}                                           | You must be at least 22 years old to volunteer",
        "{'id':'commitment_confirm','eligibility_gate':true}            | A one year commitment is required for this program",
        "{'id':'age_confirm','failure_message':'Come back later.'}      | Come back later.",
        "{'id':'car','eligibility_gate':true,'failure_message':'No car, no tour.'} | No car, no tour.",
        "{'id':'car','eligibility_gate':true}                           | You do not meet this requirement",
        "{'id':'age_confirm','type':'select','options':['yes','no'],'eligibility_gate':true} | You must be at least 22 years old to volunteer"})
    void a_gate_answered_no_is_closed_with_its_own_words_first(String field, String sentence) {
        assertThat(complaint(field, "no")).isEqualTo(sentence);
        assertThat(complaint(field, "yes")).isNull();
    }

    @Test
    void a_failure_message_belongs_to_gates_only() {
        assertThat(complaint("{'id':'car','failure_message':'x'}", "no")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "{'id':'s','type':'select','options':['Red','Blue']}                     | Red   | -",
        "{'id':'s','type':'select','options':['Red','Blue']}                     | red   | Please choose one of the options",
        "{'id':'s','type':'select','options':[{'value':'r','label':'Red'},'b']}  | r     | -",
        "{'id':'s','type':'select','options':[{'value':'r','label':'Red'},'b']}  | Red   | Please choose one of the options",
        "{'id':'s','type':'select','options':[1,2]}                              | 2     | -",
        "{'id':'n','type':'number','min':1,'max':'9.5'}                          | 9.5   | -",
        "{'id':'n','type':'number','min':1,'max':'9.5'}                          | 0.99  | Please enter a number of at least 1",
        "{'id':'n','type':'number','min':1,'max':'9.5'}                          | 10    | Please enter a number of at most 9.5",
        "{'id':'n','type':'number'}                                              | 1e9   | Please enter a number",
        "{'id':'n','type':'number'}                                              | ten   | Please enter a number",
        "{'id':'d','type':'date','min':'2026-01-01','max':'2026-12-31'}          | 2026-02-28 | -",
        "{'id':'d','type':'date'}                                                | 2026-02-30 | Please enter a date as YYYY-MM-DD",
        "{'id':'d','type':'date'}                                                | 28.2.2026  | Please enter a date as YYYY-MM-DD",
        "{'id':'d','type':'date','min':'2026-01-01'}                             | 2025-12-31 | Please enter a date not before 2026-01-01",
        "{'id':'d','type':'date','max':'2026-01-01'}                             | 2026-01-02 | Please enter a date not after 2026-01-01",
        "{'id':'t','min':2,'max':3}                                              | a     | Please enter at least 2 characters",
        "{'id':'t','min':2,'max':3}                                              | abcd  | Please enter at most 3 characters",
        "{'id':'t','pattern':'[A-Z]{2}[0-9]+'}                                   | AB12  | -",
        "{'id':'t','pattern':'[A-Z]{2}[0-9]+'}                                   | xAB12 | Please use the requested format",
        "{'id':'t'}                                                              | ''    | -",
        "{'id':'t','required':true}                                              | '  '  | This field is required",
        "{'id':'t','required':true}                                              | -     | This field is required",
        "{'id':'email'}                                                          | ''    | -"})
    void each_type_has_its_rules(String field, String value, String complaint) {
        assertThat(complaint(field, value)).isEqualTo(complaint);
    }

    @Test
    void a_number_in_json_is_as_good_as_its_digits() throws Exception {
        TenantForms forms = FormsReader.read(TenantForm.of("{}"));
        assertThat(forms.unknown("phone").complaint(FieldValue.of(Json.read("5125550100")).text())).isNull();
        assertThat(FieldValue.of(Json.read("1E2")).text()).isEqualTo("100");
        assertThat(FieldValue.of(Json.read("9007199254740993")).stored()).hasToString("9007199254740993");
        assertThat(FieldValue.of(Json.read("0.10")).stored()).hasToString("0.10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"(a+)+b; a", "(a|aa)+b; a", "(.*)*x; a", "([a-z]+)*[0-9]; q",
        "(a?){150}a{150}; a"})
    void no_pattern_of_a_tenant_can_hang_the_server(String pattern, String letter) {
        String field = "{'id':'t','pattern':'" + pattern + "'}";
        String evil = letter.repeat(10_000);
        assertThatCode(() -> complaint(field, evil)).doesNotThrowAnyException();
        assertThat(CompletableFuture.supplyAsync(() -> complaint(field, evil.substring(0, 1_000))))
                .succeedsWithin(Duration.ofSeconds(2));
    }

    @Test
    void a_check_takes_well_under_five_milliseconds() {
        TenantForms forms = FormsReader.read(TenantForm.of("{}"));
        FormField email = forms.unknown("email");
        FormField phone = forms.unknown("phone");
        String longest = "a".repeat(10_000);
        for (int i = 0; i < 200; i++) {
            email.complaint(longest);
            phone.complaint("+1 512 555 0100");
        }
        long begin = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            email.complaint("a.long.address." + i + "@sub.example.org");
            email.complaint(longest);
            phone.complaint("+1 512 555 0" + i);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin).toMillis() / 3_000.0).isLessThan(1);
    }
}
