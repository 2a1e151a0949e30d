package app;

import chat.Conversations;
import chat.FindPassages;
import http.Sockets;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.StartupListener;

/** Metrics of what is open right now. */
record Gauges(Conversations conversations, Sockets sockets, FindPassages searches) implements StartupListener {

    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        if (alreadyStarted) {
            return; // Camel calls again for every route that is added later
        }
        MeterRegistry meters = context.getRegistry().findSingleByType(MeterRegistry.class);
        meters.gauge("concierge.answers.running", conversations, Conversations::running);
        meters.gauge("concierge.sockets.open", sockets, Sockets::open);
        meters.gauge("concierge.search.cache.hit.rate", searches, FindPassages::hitRate);
    }
}
