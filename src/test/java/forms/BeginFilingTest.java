package forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.Json;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenants.Tenant;

class BeginFilingTest {

    @ParameterizedTest
    @ValueSource(strings = {"x\nINFO forged", "x\r\n", "a/../../b", "a b", "förm", "\0", "x;y",
        "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"})
    void a_form_id_that_no_form_can_have_names_nothing_that_could_be_looked_up(String id) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.setVariable("tenant", new Tenant("hash", "acme", "model", "", "Acme", null, null, null, Map.of(), null,
                List.of(), null, false, Json.object()));
        exchange.getMessage().setBody(new FormRequest(FormRequest.SUBMIT, id, null, MissingNode.getInstance(),
                Json.object(), "key", null, null, null));
        assertThatThrownBy(() -> new BeginFiling(new FormCatalogue()).process(exchange))
                .isInstanceOf(FormRefusal.class).hasMessage("This form is not known here.");
        assertThat(exchange.getVariables()).containsOnlyKeys("tenant");
    }
}
