package feedback;

import chat.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Ids of messages: text, or a number that a page made up, which is kept as its text. */
final class MessageId {
    private static final int LONGEST = 200;
    private static final Pattern ALLOWED = Pattern.compile("[0-9A-Za-z._:-]{1," + LONGEST + "}");

    private MessageId() {
    }

    static String read(JsonNode id) {
        if (id.isMissingNode() || id.isNull()) {
            throw new Refusal(400, "missing_field", "Missing message_id");
        }
        if (!id.isNumber() && !id.isTextual()) {
            throw new Refusal(400, "wrong_type", "message_id must be text or a number.");
        }
        String text = id.isNumber() ? digits(id.decimalValue()) : id.textValue();
        if (!ALLOWED.matcher(text).matches()) {
            throw new Refusal(400, "bad_message_id", "message_id must be 1 to " + LONGEST
                    + " characters of 0-9, A-Z, a-z, dot, underscore, colon or hyphen.");
        }
        return text;
    }

    /** Empty when it is too long: 1e999999999 has a thousand million digits. */
    private static String digits(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() > LONGEST ? "" : number.toPlainString();
    }
}
