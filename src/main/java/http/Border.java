package http;

import chat.Dialect;
import chat.EventStreamDialect;
import chat.Frame;
import chat.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request passes before its route: cross-origin rules, rate limit, errors as problem documents. */
public final class Border {
    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "The request cannot be read.", 403, "This page may not call here.",
            404, "There is nothing at this address.", 405, "This method is not allowed here.",
            413, "The request is too large.", 429, "Too many requests. Please wait a moment.",
            500, "Something went wrong here. Please try again.",
            503, "There is no room right now. Please try again in a moment.");
    private static final Map<Integer, String> CODES = Map.of(400, "bad_request", 403, "forbidden", 404, "not_found",
            405, "method_not_allowed", 413, "too_large", 429, "busy", 500, "internal", 503, "unavailable");
    private static final Pattern COSTLY = Pattern.compile("/(invoke|chat|files|presigned-url|status|submissions|feedback|profile|user-profile"
            + "|recommendations)(/.*)?");
    private static final Dialect WIDGET = new EventStreamDialect();
    private static final Logger LOG = LoggerFactory.getLogger(Border.class);
    private final HttpSettings settings;
    private final ClientAddress addresses;
    private final RateLimit limit;
    private final Sockets sockets;

    public Border(HttpSettings settings, ClientAddress addresses, RateLimit limit, Sockets sockets) {
        this.settings = settings;
        this.addresses = addresses;
        this.limit = limit;
        this.sockets = sockets;
    }

    /** Puts itself before and around all routes of the server. */
    public void guard(Router router) {
        router.route().order(-110).handler(Border::tellWhenToRetry);
        router.route().order(-100).handler(this::crossOrigin);
        router.route().order(-90).handler(this::limited);
        // before Camel's own, which would take files in and put them into the working directory
        router.route().method(HttpMethod.POST).order(-85)
                .handler(BodyHandler.create(false).setBodyLimit(settings.maxBody()));
        router.route("/chat").order(-80).handler(sockets::admit);
        router.route().failureHandler(this::fail);
        router.route().order(Integer.MAX_VALUE).handler(ctx -> ctx.fail(404));
    }

    /** Whoever answers that it is too much now, the client learns when to come again. */
    private static void tellWhenToRetry(RoutingContext ctx) {
        ctx.addHeadersEndHandler(written -> {
            int status = ctx.response().getStatusCode();
            if ((status == 429 || status == 503) && !ctx.response().headers().contains("Retry-After")) {
                ctx.response().putHeader("Retry-After", "1");
            }
        });
        ctx.next();
    }

    private void crossOrigin(RoutingContext ctx) {
        String origin = ctx.request().getHeader("Origin");
        HttpServerResponse response = ctx.response();
        if (origin != null && settings.allows(origin)) {
            response.putHeader("Access-Control-Allow-Origin", settings.allowedOrigins().isEmpty() ? "*" : origin)
                    .putHeader("Vary", "Origin");
        }
        if (ctx.request().method() != HttpMethod.OPTIONS) {
            ctx.next();
            return;
        }
        response.putHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                .putHeader("Access-Control-Allow-Headers", "Content-Type, Accept, Authorization, Last-Event-ID, Idempotency-Key")
                .putHeader("Access-Control-Max-Age", "600").setStatusCode(204).end();
    }

    private void limited(RoutingContext ctx) {
        if (!COSTLY.matcher(ctx.normalizedPath()).matches() || limit.allows(addresses.of(ctx.request()))) {
            ctx.next(); // a page is many small files: several visitors may share an address
        } else {
            ctx.fail(429);
        }
    }

    private void fail(RoutingContext ctx) {
        HttpServerResponse response = ctx.response();
        if (ctx.failure() != null) {
            LOG.error("{} {} failed", ctx.request().method(), ctx.normalizedPath(), ctx.failure());
        }
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        int status = CODES.containsKey(ctx.statusCode()) ? ctx.statusCode() : 500;
        if (ctx.normalizedPath().equals("/invoke") && ctx.request().method() == HttpMethod.POST) {
            Outlets.of(ctx.request(), response).refuse(
                    new Frame(0, WIDGET.refusal(CODES.get(status), SENTENCES.get(status), false)), status);
            return;
        }
        response.setStatusCode(status).putHeader("Content-Type", "application/problem+json")
                .end(Problem.json(status, CODES.get(status), SENTENCES.get(status)));
    }
}
