package forms;

import chat.WholeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * The value of a field as a client sent it.
 *
 * @param stored    text, BigInteger or BigDecimal; null: none was given
 * @param text      what the checks look at; null: none was given
 * @param complaint why it can be neither; null when it can
 */
record FieldValue(Object stored, String text, String complaint) {
    private static final int LONGEST = 10_000;
    private static final int MOST_DIGITS = 38; // what a store keeps exactly
    private static final int LARGEST_EXPONENT = 100;

    static FieldValue of(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return new FieldValue(null, null, null);
        }
        if (node.isTextual()) {
            return text(node.textValue());
        }
        return node.isNumber() ? number(node) : bad("Please enter text or a number");
    }

    private static FieldValue text(String text) {
        if (text.length() > LONGEST) {
            return bad("Please enter at most 10,000 characters");
        }
        if (unreadable(text)) {
            return bad("Please remove the characters that cannot be read");
        }
        return new FieldValue(text, text, null);
    }

    /** NUL and halves of surrogate pairs are no text: stores refuse or change them. */
    static boolean unreadable(String text) {
        return text.indexOf('\0') >= 0 || !WholeText.in(text).equals(text);
    }

    private static FieldValue number(JsonNode node) {
        BigDecimal number = node.decimalValue();
        long exponent = (long) number.precision() - number.scale();
        if (number.precision() > MOST_DIGITS || Math.abs(exponent) > LARGEST_EXPONENT
                || Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            return bad("Please enter a number of at most 38 digits");
        }
        return new FieldValue(node.isIntegralNumber() ? node.bigIntegerValue() : number, number.toPlainString(), null);
    }

    private static FieldValue bad(String complaint) {
        return new FieldValue(null, null, complaint);
    }
}
