package feedback;

import chat.Admission;
import chat.Fields;
import chat.Refusal;
import chat.Unicode;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/**
 * Body: {@link Fields} in either shape (wire specification, section 4); sets the variables {@code feedback}, a
 * {@link FeedbackRequest}, and {@code sessionId}.
 */
final class ReadFeedback implements Processor {
    private static final Set<String> VALUES = Set.of("positive", "negative");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;
    private final FeedbackSettings settings;

    ReadFeedback(FeedbackSettings settings) {
        this.settings = settings;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Fields fields = exchange.getMessage().getMandatoryBody(Fields.class);
        JsonNode id = fields.any(fields.has("message_id") ? "message_id" : "messageId");
        String messageId = MessageId.read(id);
        String sessionId = session(fields);
        exchange.setVariable("sessionId", sessionId);
        exchange.setVariable("feedback", new FeedbackRequest(messageId, id.isNumber(), sessionId, sentiment(fields),
                fields.text("message"), said(fields, "reason", settings.longestReason()),
                said(fields, "comment", settings.longestComment()), time(fields.text("timestamp"))));
    }

    private static String session(Fields fields) {
        String sessionId = fields.textOr("session_id", "sessionId");
        if (sessionId == null) {
            throw new Refusal(400, "missing_field", "Missing session_id");
        }
        Admission.checkSession(sessionId);
        return sessionId;
    }

    /** Null takes it back; leaving it out does not. */
    private static String sentiment(Fields fields) {
        JsonNode value = fields.any("feedback");
        if (value.isMissingNode()) {
            throw new Refusal(400, "missing_field", "Missing feedback");
        }
        if (!value.isNull() && !(value.isTextual() && VALUES.contains(value.textValue()))) {
            throw new Refusal(400, "invalid_feedback", "Invalid feedback value");
        }
        return value.textValue();
    }

    private static String said(Fields fields, String name, int longest) {
        String text = fields.text(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            throw new Refusal(400, "too_long", name + " must have at most " + longest + " characters.");
        }
        if (!Unicode.readable(text)) {
            throw new Refusal(400, "unreadable", name + " contains characters that cannot be read.");
        }
        return text.strip();
    }

    private static Instant time(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeParseException bad) {
            // told below
        }
        throw new Refusal(400, "bad_timestamp", "timestamp must be a time such as 2026-01-11T14:32:45Z.");
    }
}
