package platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import support.Platform;

/** What reading a tenant file means on every platform. */
abstract class TenantFilesContract {
    Platform platform;

    abstract Platform start() throws Exception;

    /** Takes the folder or bucket away. */
    abstract void takeStoreAway() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        platform = start();
    }

    @AfterEach
    void end() {
        if (platform != null) {
            platform.close();
        }
    }

    String read(String key) {
        return platform.template().requestBody("direct:read-tenant-file", key, String.class);
    }

    @Test
    void a_file_comes_as_text() throws Exception {
        platform.tenantFile("tenants/abc/config.json", "{\"chat_title\":\"Señal 🙂\"}");
        assertThat(read("tenants/abc/config.json")).isEqualTo("{\"chat_title\":\"Señal 🙂\"}");
    }

    @Test
    void an_absent_file_is_nothing() {
        assertThat(read("mappings/absent.json")).isNull();
    }

    @Test
    void a_store_that_is_away_is_an_error_and_not_an_absent_file() throws Exception {
        takeStoreAway();
        assertThatThrownBy(() -> read("mappings/any.json")).isInstanceOf(CamelExecutionException.class);
    }
}
