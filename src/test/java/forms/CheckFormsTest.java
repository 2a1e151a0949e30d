package forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import support.ChannelBench;
import support.LogLines;
import support.TenantForm;
import tenants.BadTenantConfiguration;

/** A tenant's channels are checked when its configuration is read, not when the first visitor has sent a form. */
class CheckFormsTest {
    @TempDir
    Path folder;
    private ChannelBench bench;
    private CheckForms check;

    @BeforeEach
    void start() throws Exception {
        bench = new ChannelBench(folder, Duration.ofSeconds(2));
        check = new CheckForms(new FormCatalogue(), bench.catalogue());
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private void check(String channel) {
        Exchange exchange = new DefaultExchange(bench.context());
        exchange.getMessage().setBody(TenantForm.of("{'conversational_forms':{'call':{'fulfillment':{'channels':["
                + channel + "]}}}}"));
        check.process(exchange);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'type':'sms'}                                   | sms     | required property 'to' not found",
        "{'type':'sms','to':'by pigeon'}                  | sms     | the field to is wrong: it is no telephone number",
        "{'type':'email','to':'not an address'}           | email   | the field to[0] is wrong: it is no mail address",
        "{'type':'email','to':['a@x.example','b']}        | email   | the field to[1] is wrong: it is no mail address",
        "{'type':'s3','name':'archive','bucket':'A B'}    | archive | the field bucket is wrong",
        "{'type':'webhook','url':'https://x.example','secret':'whsec_s3cret!'} | webhook | the field secret is wrong"})
    void settings_that_do_not_fit_are_refused_with_form_channel_and_field(String channel, String name, String fault) {
        assertThatThrownBy(() -> check(channel)).isInstanceOf(BadTenantConfiguration.class)
                .hasMessageStartingWith("The settings of the channel " + name + " of the form call do not fit in the "
                        + "configuration of the tenant t1: ")
                .hasMessageContaining(fault.replace('"', '\'')).hasMessageEndingWith(".")
                .hasMessageNotContaining("s3cret").hasMessageNotContaining("array found");
    }

    @Test
    void a_channel_whose_file_is_not_there_is_warned_of_once() {
        try (LogLines log = LogLines.capture()) {
            check("{'type':'pager'}");
            check("{'type':'pager'}");
            assertThat(log.all()).filteredOn(line -> line.contains("The form call of the tenant t1 names the channel pager"))
                    .hasSize(1);
        }
    }

    @Test
    void built_in_channels_are_checked_before_any_runs_and_nothing_is_missing_before_the_folder_was_looked_at()
            throws Exception {
        ChannelRules early = bench.unstarted();
        assertThat(early.fault("sms", Map.of())).isPresent();
        assertThat(early.missing("pager")).isFalse();
        assertThat(bench.catalogue().missing("pager")).isTrue();
        assertThat(bench.catalogue().missing("sms")).isFalse();
    }
}
