package forms;

import chat.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.f4b6a3.ulid.UlidCreator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/**
 * Body: {@link FormRequest}; afterwards its {@link Filing}, not yet checked, also in the variable {@code filing}.
 * Sets the variable {@code submissionId}. Variable in: {@code tenant}.
 */
public final class BeginFiling implements Processor {
    private final FormCatalogue catalogue;

    public BeginFiling(FormCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void process(Exchange exchange) {
        FormRequest request = exchange.getMessage().getBody(FormRequest.class);
        Tenant tenant = exchange.getVariable("tenant", Tenant.class);
        refuseUnusable(request, tenant);
        FormDefinition form = catalogue.of(tenant).find(request.formId()).orElse(null);
        if (form == null && !FormDefinition.isId(request.formId())) { // nor is it asked for: it would name rows and files
            throw FormRefusal.unknownForm();
        }
        String formId = form == null ? request.formId() : form.formId();
        String hash = Sha256.hex(CanonicalJson.of(JsonNodeFactory.instance.arrayNode().add(tenant.id())
                .add(formId).add(request.formData())));
        Filing filing = new Filing(request, tenant, form, submissionId(request, tenant, formId), hash, null,
                List.of());
        exchange.setVariable("filing", filing);
        exchange.setVariable("submissionId", filing.submissionId());
        exchange.getMessage().setBody(filing);
    }

    private static void refuseUnusable(FormRequest request, Tenant tenant) {
        JsonNode data = request.formData();
        if (request.formId() == null || request.formId().isBlank()) {
            throw FormRefusal.because(400, "Missing form_id");
        }
        if (data.isMissingNode() || data.isNull()) {
            throw FormRefusal.because(400, "Missing form_data");
        }
        if (!data.isObject()) {
            throw FormRefusal.because(400, "form_data must be an object.");
        }
        if (tenant.standIn()) {
            throw FormRefusal.because(503, "The forms cannot be read right now. Nothing was sent. Please try again.");
        }
    }

    private static String submissionId(FormRequest request, Tenant tenant, String formId) {
        return formId + '_' + (request.key() == null ? UlidCreator.getMonotonicUlid().toString()
                : SubmissionKey.idOf(tenant.id(), formId, request.key()));
    }
}
