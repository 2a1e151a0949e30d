package admin;

import chat.Refusal;
import forms.SubmissionQuery;
import forms.SubmissionStatus;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/**
 * Query parameters status, tenant, limit (1 to 200, else 50), next; afterwards the body is {@link SubmissionQuery}, its
 * tenant null when none is named.
 */
final class ReadSubmissionQuery implements Processor {
    private static final Set<String> STATUS = Set.copyOf(SubmissionStatus.ALL);
    private static final Pattern NEXT = Pattern.compile("\\d{4}-[0-9T:.-]{10,30}Z/\\S{1,300}");
    private static final int USUAL = 50;
    private static final int MOST = 200;

    @Override
    public void process(Exchange exchange) {
        HttpServerRequest request = exchange.getMessage(HttpMessage.class).getRequest();
        String status = parameter(request, "status");
        if (status != null && !STATUS.contains(status)) {
            throw Refusal.badRequest("status must be pending, delivered or parked.");
        }
        String next = parameter(request, "next");
        if (next != null && !NEXT.matcher(next).matches()) {
            throw Refusal.badRequest("next must be the one of the page before.");
        }
        exchange.getMessage().setBody(new SubmissionQuery(parameter(request, "tenant"), status,
                limit(parameter(request, "limit")), next));
    }

    private static int limit(String text) {
        if (text == null) {
            return USUAL;
        }
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MOST) {
            throw Refusal.badRequest("limit must be a whole number from 1 to " + MOST + ".");
        }
        return Integer.parseInt(text);
    }

    /** Null when absent or empty. */
    private static String parameter(HttpServerRequest request, String name) {
        String value = request.getParam(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
