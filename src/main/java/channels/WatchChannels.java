package channels;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;
import org.apache.camel.support.service.ServiceSupport;

/** Once the context is there: takes up the built-in channels, then looks into the operator's folder again and again. */
final class WatchChannels extends ServiceSupport implements ExtendedStartupListener {
    private final ChannelSettings settings;
    private final ScheduledExecutorService timer;
    private final ChannelRoutes routes;
    private final ChannelCatalogue catalogue;
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();

    WatchChannels(CamelContext context, ChannelSettings settings) {
        this.settings = settings;
        this.timer = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "channels");
        this.routes = new ChannelRoutes(context);
        this.catalogue = new ChannelCatalogue(routes, this::retire);
    }

    ChannelCatalogue catalogue() {
        return catalogue;
    }

    /** Done after the first look. */
    CompletableFuture<Void> loaded() {
        return loaded;
    }

    @Override
    public void onCamelContextStarting(CamelContext context, boolean alreadyStarted) {
        // no route can start yet
    }

    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        // nor now
    }

    @Override
    public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
        try {
            catalogue.takeBuiltIn();
            watch();
            catalogue.complete();
        } finally {
            loaded.complete(null); // or deliveries would wait for ever
        }
    }

    private void watch() {
        if (settings.folder() != null) {
            ChannelFolder folder = new ChannelFolder(settings.folder(), settings.poll(), catalogue);
            folder.look();
            long period = settings.poll().toMillis();
            timer.scheduleWithFixedDelay(folder::look, period, period, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    protected void doStop() {
        timer.shutdownNow(); // or old routes that wait to be removed would be waited for
    }

    /** After the time limit nothing that was handed to the old route can still be under way. */
    private void retire(Channel old) {
        timer.schedule(() -> routes.remove(old), settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
    }
}
