package admin;

import chat.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/** First step of every call of an administrator: {@code Authorization: Bearer {token}}, or the call ends here. */
final class Authenticate implements Processor {
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+) *");
    private final AdminToken token;

    /** @param token null: nobody may call */
    Authenticate(AdminToken token) {
        this.token = token;
    }

    @Override
    public void process(Exchange exchange) {
        if (token == null) {
            throw new Refusal(403, "admin_off", "Calls of an administrator are not allowed here: the operator has set "
                    + "no concierge.admin.token.");
        }
        String header = exchange.getMessage(HttpMessage.class).getRequest().getHeader("Authorization");
        Matcher shown = BEARER.matcher(header == null ? "" : header);
        if (!shown.matches() || !token.is(shown.group(1))) {
            exchange.getMessage().setHeader("WWW-Authenticate", header == null ? "Bearer realm=\"concierge\""
                    : "Bearer realm=\"concierge\", error=\"invalid_token\"");
            throw new Refusal(401, "unauthorized", "This call needs the token of an administrator.");
        }
    }
}
