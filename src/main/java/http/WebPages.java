package http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** The pages, and their libraries under {@code /webjars/{name}/} without the version. */
public final class WebPages {
    private static final int LAST = 1_000_000;
    private static final List<String> LIBRARIES = List.of("marked", "dompurify");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    public void serve(Router router) {
        for (String library : LIBRARIES) {
            String folder = "META-INF/resources/webjars/" + library + '/' + version(library);
            router.route("/webjars/" + library + "/*").method(HttpMethod.GET).order(LAST)
                    .handler(WebPages::harden).handler(StaticHandler.create(folder).setDirectoryListing(false));
        }
        router.route("/*").method(HttpMethod.GET).method(HttpMethod.HEAD).order(LAST + 1)
                .handler(WebPages::harden)
                .handler(StaticHandler.create("web").setDirectoryListing(false).setMaxAgeSeconds(60));
    }

    private static void harden(RoutingContext ctx) {
        HttpServerResponse response = ctx.response();
        if (ctx.normalizedPath().endsWith(".mjs")) {
            response.putHeader("Content-Type", "text/javascript; charset=utf-8"); // unknown to Vert.x
        }
        response.putHeader("Content-Security-Policy", POLICY).putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        ctx.next();
    }

    private static String version(String library) {
        String path = "META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
        try (InputStream in = WebPages.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The library " + library + " of the page is not on the class path.");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
