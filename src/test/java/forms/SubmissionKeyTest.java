package forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.Json;
import chat.Refusal;
import org.junit.jupiter.api.Test;

class SubmissionKeyTest {

    @Test
    void an_id_is_the_base32_of_the_hash_as_other_tools_compute_it() {
        assertThat(SubmissionKey.idOf("tenant", "form", "key")).isEqualTo("DLYMUSBGC7KXHZMY4JNA3DAJPN");
    }

    @Test
    void a_header_may_be_quoted_and_must_agree_with_the_field() {
        assertThat(SubmissionKey.of("\"abc\"", "abc")).isEqualTo("abc");
        assertThat(SubmissionKey.of(" abc ", null)).isEqualTo("abc");
        assertThat(SubmissionKey.of(null, null)).isNull();
        assertThatThrownBy(() -> SubmissionKey.of("a", "b")).isInstanceOf(Refusal.class).hasMessageContaining("differ");
        assertThatThrownBy(() -> SubmissionKey.of(null, "k".repeat(201))).isInstanceOf(Refusal.class);
    }

    @Test
    void the_same_data_is_the_same_whatever_its_order_and_the_way_a_number_is_written() throws Exception {
        assertThat(CanonicalJson.of(Json.read("{\"b\":1.50,\"a\":\"x\\\"\"}")))
                .isEqualTo(CanonicalJson.of(Json.read("{\"a\":\"x\\\"\",\"b\":15e-1}")))
                .isNotEqualTo(CanonicalJson.of(Json.read("{\"a\":\"x\\\"\",\"b\":\"1.5\"}")));
        assertThat(CanonicalJson.of(Json.read("[1e999999999,0,null,true]"))).isEqualTo("[1e999999999,0e0,null,true]");
    }
}
