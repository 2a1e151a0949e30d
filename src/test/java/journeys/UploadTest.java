package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.Concierge;
import support.Http;
import support.Invocation;
import support.OpenAiStandIn;

class UploadTest {
    private static final String PART = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.txt\"\r\n\r\n"
            + "hello\r\n--b--\r\n";

    @Test
    void an_uploaded_file_is_refused_and_never_written(@TempDir Path folder) throws Exception {
        Path uploads = Path.of("file-uploads");
        Files.deleteIfExists(uploads);
        try (OpenAiStandIn model = new OpenAiStandIn();
                Concierge concierge = Concierge.in(folder).withTestTenants().answeredBy(model).start()) {
            HttpResponse<String> reply = Http.post(concierge.http("/invoke"), PART,
                    "Content-Type", "multipart/form-data; boundary=b");
            assertThat(reply.statusCode()).isEqualTo(415);
            String answered = Http.post(concierge.http("/invoke"),
                    Invocation.body("How?", "guest_0123456789abcdef", "sure")).body();
            assertThat(answered).contains("\"type\":\"complete\"");
        }
        assertThat(uploads).doesNotExist();
    }
}
