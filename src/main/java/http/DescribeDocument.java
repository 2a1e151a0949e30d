package http;

import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Headers of a document: shown in the browser, but with no power over the site. */
public final class DescribeDocument implements Processor {
    private static final Map<String, String> TYPES = Map.of("pdf", "application/pdf",
            "html", "text/html; charset=utf-8", "htm", "text/html; charset=utf-8",
            "md", "text/plain; charset=utf-8", "txt", "text/plain; charset=utf-8");
    private static final String POWERLESS = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        String name = exchange.getVariable("fileName", String.class).toLowerCase(Locale.ROOT);
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        message.setHeader("Content-Type", type);
        message.setHeader("X-Content-Type-Options", "nosniff");
        message.setHeader("Cache-Control", "private, max-age=300");
        if (type.startsWith("text/html")) {
            message.setHeader("Content-Security-Policy", POWERLESS);
        }
    }
}
