package http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private final ClientAddress addresses = trusting("10.0.0.0/8", "192.0.2.7", "2001:db8::/32");

    private static ClientAddress trusting(String... proxies) {
        return new ClientAddress(Stream.of(proxies).map(proxy -> AddressBlock.parse(proxy).orElseThrow()).toList());
    }

    @Test
    void the_header_of_a_stranger_is_not_believed() {
        assertThat(addresses.of("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
        assertThat(trusting().of("10.0.0.1", List.of("198.51.100.1"))).isEqualTo("10.0.0.1");
    }

    @Test
    void without_the_header_it_is_the_caller() {
        assertThat(addresses.of("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }

    @Test
    void all_lines_count_in_their_order_and_are_read_from_the_end() {
        assertThat(addresses.of("10.0.0.1", List.of("198.51.100.1", "198.51.100.2, 10.9.9.9", "192.0.2.7")))
                .isEqualTo("198.51.100.2");
        assertThat(addresses.of("10.0.0.1", List.of("198.51.100.1, 198.51.100.2", "10.9.9.9, 198.51.100.3")))
                .isEqualTo("198.51.100.3");
    }

    @ParameterizedTest
    @CsvSource({"10.255.255.255, true", "11.0.0.0, false", "192.0.2.7, true", "192.0.2.8, false",
        "2001:db8:ffff::1, true", "2001:db9::1, false", "::ffff:10.1.2.3, true"})
    void a_proxy_is_trusted_by_its_block(String proxy, boolean trusted) {
        assertThat(addresses.of(proxy, List.of("198.51.100.1"))).isEqualTo(trusted ? "198.51.100.1" : proxy);
    }

    @Test
    void a_header_of_proxies_only_or_of_nonsense_harms_nobody() {
        assertThat(addresses.of("10.0.0.1", List.of("10.0.0.2", " , "))).isEqualTo("10.0.0.1");
        assertThat(addresses.of("10.0.0.1", List.of("x".repeat(65)))).isEqualTo("10.0.0.1");
        assertThat(addresses.of("10.0.0.1", List.of("unknown"))).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "proxy.example.org", "10.0.0.0/33", "2001:db8::/129", "10.0.0", "10.0.0.1/",
        "10.0.0.1/8/8", "10.0.0.1/-1", "/8", "256.0.0.1", "10.0.0.1/x"})
    void what_is_no_address_and_no_block_is_not_parsed(String text) {
        assertThat(AddressBlock.parse(text)).isEmpty();
    }

    @Test
    void a_block_of_length_zero_holds_every_address_of_its_kind() {
        assertThat(trusting("0.0.0.0/0").of("203.0.113.9", List.of("fe80::1"))).isEqualTo("fe80::1");
    }
}
