package engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import support.Concierge;
import support.Http;

/** Documents of the document bucket open for those whose they are. */
class AwsDocumentsTest extends OnAws {

    @Override
    void configure(Concierge.Builder builder) {
        stores.object("concierge-documents/guide.txt", "for all")
                .object("concierge-documents/plan.txt", "plan for all")
                .object("concierge-documents/" + MODEL + "/plan.txt", "plan of the model's tenant")
                .object("concierge-documents/" + MODEL + "/secret.txt", "of the model's tenant alone");
    }

    private HttpResponse<String> open(String name, String tenant) {
        return Http.get(concierge.http("/files/" + name + "?t=" + tenant));
    }

    @Test
    void a_document_at_the_top_opens_for_every_tenant() {
        assertThat(open("guide.txt", MODEL).body()).isEqualTo("for all");
        assertThat(open("guide.txt", AGENT).body()).isEqualTo("for all");
    }

    @Test
    void a_tenant_s_own_document_comes_before_the_one_for_all() {
        assertThat(open("plan.txt", MODEL).body()).isEqualTo("plan of the model's tenant");
        assertThat(open("plan.txt", AGENT).body()).isEqualTo("plan for all");
    }

    @Test
    void another_tenant_s_document_is_not_found() {
        assertThat(open("secret.txt", MODEL).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = open("secret.txt", AGENT);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("not_found").doesNotContain("alone");
        assertThat(open(MODEL + "%2Fsecret.txt", AGENT).statusCode()).isEqualTo(404);
    }
}
