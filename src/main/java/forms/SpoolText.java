package forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ledger.DeliveryRows;

/** A {@link SpooledSubmission} as JSON text in UTF-8; numbers keep every digit. */
final class SpoolText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private SpoolText() {
    }

    /** The rows of a submission and of its deliveries. */
    private record Content(Map<String, Object> submission, List<Map<String, Object>> deliveries) {
    }

    static byte[] write(SpooledSubmission spooled) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("submission", SubmissionRows.row(spooled.submission()));
        content.put("deliveries", spooled.deliveries().stream().map(DeliveryRows::row).toList());
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A submission cannot be written as JSON", e);
        }
    }

    static SpooledSubmission read(Spool.Entry entry) throws DamagedSpool {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(entry.content())).toString();
            Content content = JSON.readValue(text, new TypeReference<>() { });
            Submission submission = complete(SubmissionRows.submission(content.submission()));
            if (!submission.submissionId().equals(entry.submissionId())) {
                throw new IllegalArgumentException("it holds another one");
            }
            SpooledSubmission spooled = new SpooledSubmission(submission,
                    content.deliveries().stream().map(DeliveryRows::delivery).toList());
            spooled.acceptance(); // checks that they belong together
            return spooled;
        } catch (IOException | ClassCastException | NullPointerException | IllegalArgumentException
                | DateTimeException e) { // all that wrong text can bring
            throw new DamagedSpool(entry.submissionId(), e);
        }
    }

    private static Submission complete(Submission submission) {
        for (Object needed : new Object[] {submission.submissionId(), submission.tenantId(), submission.tenantHash(),
            submission.formId(), submission.formData(), submission.priority(), submission.submittedAt(),
            submission.payloadHash(), submission.status()}) {
            Objects.requireNonNull(needed, "a field is missing");
        }
        return submission;
    }
}
