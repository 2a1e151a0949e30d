package admin;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/**
 * Sets the variables {@code submissionId}, out of the path (a parameter of the query must not take its place), and
 * {@code channel}, null when none is asked for.
 */
final class ReadSubmissionId implements Processor {
    private static final Pattern PATH = Pattern.compile("/submissions/([^/]{1,300})(/replay)?/?");

    @Override
    public void process(Exchange exchange) {
        HttpServerRequest request = exchange.getMessage(HttpMessage.class).getRequest();
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            throw RequireSubmission.unknown();
        }
        exchange.setVariable("submissionId", decoded(path.group(1)));
        String channel = request.getParam("channel");
        exchange.setVariable("channel", channel == null || channel.isEmpty() ? null : channel);
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RequireSubmission.unknown();
        }
    }
}
