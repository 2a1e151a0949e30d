package forms;

import java.util.List;
import ledger.Delivery;
import tenants.Tenant;

/**
 * A form on its way into the store.
 *
 * @param submission   null until all is checked
 * @param submissionId known from the start, so that an earlier one is found
 * @param payloadHash  of what the client sent
 * @param form         null when the tenant has none of that name
 * @param deliveries   owed with the submission, in the order of the plan
 */
public record Filing(FormRequest request, Tenant tenant, FormDefinition form, String submissionId, String payloadHash,
        Submission submission, List<Delivery> deliveries) {
    Filing with(Submission checked, List<Delivery> owed) {
        return new Filing(request, tenant, form, submissionId, payloadHash, checked, List.copyOf(owed));
    }

    /** The client may send it again. */
    public boolean isKeyed() {
        return request.key() != null;
    }

    /** The submission with all that is owed for it. */
    public SpooledSubmission spooled() {
        return new SpooledSubmission(submission, deliveries);
    }
}
