package forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.Json;
import chat.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
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

    @Test
    void all_that_is_given_stands_between_commas() throws Exception {
        assertThat(CanonicalJson.of(Json.read("{\"b\":[[],{},[\"[\",2,null]],\"a{\":\"\",\"c\":{\"d\":true}}")))
                .isEqualTo("{\"a{\":\"\",\"b\":[[],{},[\"[\",2e0,null]],\"c\":{\"d\":true}}");
    }

    @Test
    void a_body_nested_deeply_is_not_copied_at_each_level() {
        JsonNode deep = TextNode.valueOf("x".repeat(490_000));
        for (int level = 0; level < 990; level++) {
            deep = level % 2 == 0 ? Json.object().set("a", deep) : JsonNodeFactory.instance.arrayNode().add(deep);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(CanonicalJson.of(deep)).hasSizeGreaterThan(490_000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000_000);
    }
}
