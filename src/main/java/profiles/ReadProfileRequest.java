package profiles;

import chat.Fields;
import chat.Refusal;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Body: {@link Fields}; sets the variables {@code userId}, {@code role} and {@code sessionId}: guests are sessions. */
final class ReadProfileRequest implements Processor {
    private static final Pattern ROLE = Pattern.compile("[\\p{L}\\p{N} ._-]{1,50}");

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Fields fields = exchange.getMessage().getMandatoryBody(Fields.class);
        String userId = fields.required("user_id");
        UserId.check(userId);
        String role = fields.required("role").strip();
        if (!ROLE.matcher(role).matches()) {
            throw new Refusal(400, "bad_role", "role must be 1 to 50 letters, digits, spaces, dots, - or _.");
        }
        exchange.setVariable("userId", userId);
        exchange.setVariable("sessionId", userId);
        exchange.setVariable("role", role);
    }
}
