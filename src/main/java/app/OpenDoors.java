package app;

import http.Border;
import http.Sockets;
import http.WebPages;
import io.vertx.core.Vertx;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/** Once the server is there: what stands before its routes, and the pages. */
record OpenDoors(Settings settings, Border border, WebPages pages, Sockets sockets, Vertx vertx)
        implements ExtendedStartupListener {

    @Override
    public void onCamelContextStarting(CamelContext context, boolean alreadyStarted) {
        // the server starts later
    }

    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        // its routes come after this
    }

    @Override
    public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
        VertxPlatformHttpRouter router = VertxPlatformHttpRouter.lookup(context,
                VertxPlatformHttpRouter.getRouterNameFromPort(settings.http().port()));
        border.guard(router);
        pages.serve(router);
        sockets.watch(vertx);
    }
}
