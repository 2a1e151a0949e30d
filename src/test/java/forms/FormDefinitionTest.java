package forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import support.TenantForm;
import tenants.BadTenantConfiguration;
import tenants.Tenant;

/** Forms as tenants define them. */
class FormDefinitionTest {

    private static Tenant withField(String field) {
        return TenantForm.of("{'conversational_forms':{'f':{'fields':[{'id':'ok'}," + field + "]}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'id':'ok'}                                             | fields[1].id      | another field",
        "{'id':' '}                                              | fields[1].id      | 1 to 100 characters",
        "{'id':'a','pattern':'(a'}                               | fields[1].pattern | no regular expression",
        "{'id':'a','pattern':'(?=a)a'}                           | fields[1].pattern | look-around",
        "{'id':'a','pattern':'((a{1000}){1000}){1000}'}          | fields[1].pattern | repeats",
        "{'id':'a','pattern':'a{0,999999999}'}                   | fields[1].pattern | repeats",
        "{'id':'a','type':'number','min':5,'max':4}              | fields[1].min     | above max",
        "{'id':'a','type':'number','min':'few'}                  | fields[1].min     | a number",
        "{'id':'a','type':'date','min':'2026-02-01','max':'2026-01-01'} | fields[1].min | above max",
        "{'id':'a','type':'date','max':5}                        | fields[1].max     | a date",
        "{'id':'a','type':'text','max':'x'}                      | fields[1].max     | a number",
        "{'id':'a','type':'select'}                              | fields[1].options | at least one option",
        "{'id':'a','type':'select','options':[]}                 | fields[1].options | at least one option",
        "{'id':'a','type':'select','options':[{'label':'x'}]}    | fields[1].options | a value",
        "{'id':'a','type':'select','options':[['x']]}            | fields[1].options | a value"})
    void a_field_that_cannot_be_used_is_named(String field, String place, String reason) {
        assertThatThrownBy(() -> FormsReader.read(withField(field))).isInstanceOf(BadTenantConfiguration.class)
                .hasMessageContaining("The field conversational_forms.f." + place + " is wrong")
                .hasMessageContaining("tenant t1").hasMessageContaining(reason).hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'conversational_forms':{'a':{'form_id':'x'},'b':{'form_id':'x'}}}     | conversational_forms.b.form_id",
        "{'conversational_forms':{'a b':{}}}                                    | conversational_forms.a b.form_id",
        "{'conversational_forms':{'a':{'fulfillment':{'type':'lambda'}}}}       | fulfillment.function",
        "{'conversational_forms':{'a':{'fulfillment':{'type':'s3'}}}}           | fulfillment.bucket",
        "{'conversational_forms':{'a':{'priority_rules':[{'field':'x','value':{},'priority':'low'}]}}} | priority_rules[0].value",
        "{'default_fulfillment':{'channels':[{'type':'confirmation'}]}}         | default_fulfillment.channels[0].type",
        "{'default_fulfillment':{'channels':[{'type':'x','name':'Bad Name'}]}}  | default_fulfillment.channels[0].name",
        "{'default_fulfillment':{'channels':[{'type':'x','name':'n'},{'type':'y','name':'n'}]}} | default_fulfillment.channels"})
    void a_form_or_channel_that_cannot_be_used_is_named(String config, String place) {
        assertThatThrownBy(() -> FormsReader.read(TenantForm.of(config))).isInstanceOf(BadTenantConfiguration.class)
                .hasMessageContaining(place);
    }

    @Test
    void a_form_is_found_by_its_id_or_its_key_and_is_open_unless_closed() {
        TenantForms forms = FormsReader.read(TenantForm.of(
                "{'conversational_forms':{'a':{'form_id':'x','title':'T'},'b':{'enabled':false}}}"));
        assertThat(forms.find("x")).isEqualTo(forms.find("a")).get().extracting(FormDefinition::title).isEqualTo("T");
        assertThat(forms.find("x").orElseThrow().enabled()).isTrue();
        assertThat(forms.find("b").orElseThrow().enabled()).isFalse();
        assertThat(forms.find("c")).isEmpty();
        assertThat(forms.find(null)).isEmpty();
        assertThat(forms.all()).extracting(FormDefinition::formId).containsExactly("x", "b");
    }

    @Test
    void the_forms_of_a_tenant_are_read_once() {
        FormCatalogue catalogue = new FormCatalogue();
        Tenant tenant = TenantForm.of("{'conversational_forms':{'a':{}}}");
        assertThat(catalogue.of(tenant)).isSameAs(catalogue.of(tenant))
                .isNotSameAs(catalogue.of(TenantForm.of("{'conversational_forms':{'a':{}}}")));
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "(ab){3}, 12", "(a{10}){10}, 120", "[(]{2}, 2", "\\({5}, 5", "a{x}, 4", "'(a', 3", "'a)b', 4"})
    void the_size_of_a_pattern_counts_its_repeats(String pattern, long about) {
        assertThat(PatternSize.of(pattern)).isBetween(about, about + 2);
    }
}
