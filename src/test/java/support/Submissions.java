package support;

import forms.SpooledSubmission;
import forms.Submission;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import ledger.Delivery;

/** Filled forms. */
public final class Submissions {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Submissions() {
    }

    public static String id() {
        return "lb_apply_" + UUID.randomUUID();
    }

    public static Submission of(String id) {
        return of(id, "acme", NOON, null);
    }

    public static Submission of(String id, String tenant, Instant at, Long expiresAt) {
        return new Submission(id, tenant, "hash-" + tenant, "lb_apply", data(), "normal", at, "session-1",
                "payload-hash", "pending", expiresAt);
    }

    /** The same key with other data. */
    public static Submission other(Submission same) {
        return new Submission(same.submissionId(), same.tenantId(), same.tenantHash(), same.formId(),
                Map.of("first_name", "Eve"), same.priority(), same.submittedAt(), same.sessionId(), "other-hash",
                same.status(), same.expiresAt());
    }

    /** Values that are easily bent. */
    public static Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("zuletzt", "é 日本 🙂\n<b>\"'");
        data.put("empty", "");
        data.put("age", 42);
        data.put("minus", -7L * Integer.MAX_VALUE);
        data.put("big", new BigInteger("9007199254740993000000000001"));
        data.put("decimal", new BigDecimal("0.12345678901234567890123"));
        data.put("text_number", "007");
        return data;
    }

    public static SpooledSubmission owing(Submission submission, String... names) {
        return new SpooledSubmission(submission, Arrays.stream(names).map(name -> Delivery.owed(
                submission.submissionId(), name, submission.tenantId(), "submission:" + submission.submissionId(),
                submission.submittedAt())).toList());
    }
}
