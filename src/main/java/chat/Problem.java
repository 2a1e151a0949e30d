package chat;

import org.apache.camel.Exchange;

/** Errors of REST calls: {@code application/problem+json} (RFC 9457) with the sentence in {@code error} too. */
public final class Problem {

    private Problem() {
    }

    public static String json(int status, String code, String sentence) {
        return Json.write(Json.object().put("type", "about:blank").put("title", code).put("status", status)
                .put("detail", sentence).put("error", sentence));
    }

    static void write(Exchange exchange, Refusal refusal) {
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, refusal.status());
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/problem+json");
        exchange.getMessage().setBody(json(refusal.status(), refusal.code(), refusal.getMessage()));
    }
}
