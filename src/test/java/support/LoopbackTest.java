package support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:5000", "http://127.1.2.3", "http://[::1]:5000"})
    void a_loopback_address_is_taken(String endpoint) {
        assertThat(Loopback.require(URI.create(endpoint))).hasToString(endpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:5000", "https://dynamodb.us-east-1.amazonaws.com", "http://10.0.0.1",
        "http://127.0.0.1.example.org", "http://0.0.0.0:5000", "dynamodb"})
    void anything_else_is_refused(String endpoint) {
        assertThatThrownBy(() -> Loopback.require(URI.create(endpoint))).isInstanceOf(IllegalArgumentException.class);
    }
}
