package forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ledger.Acceptance;
import ledger.Delivery;
import ledger.OwnerRow;

/** A submission with all that is owed for it, as it is kept while the store is down. */
public record SpooledSubmission(Submission submission, List<Delivery> deliveries) {
    private static final String KEY = "submission_id";

    public SpooledSubmission {
        deliveries = List.copyOf(deliveries);
    }

    /** The same, to be written to the store. */
    public Acceptance acceptance() {
        Map<String, Object> columns = new LinkedHashMap<>(SubmissionRows.row(submission));
        Map<String, Object> key = Map.of(KEY, columns.remove(KEY));
        return new Acceptance(new OwnerRow("submissions", key, columns), submission.submissionId(), deliveries);
    }
}
