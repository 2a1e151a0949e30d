package support;

import alarms.Alarms;
import chat.TellStoreUnavailable;
import java.time.Instant;
import java.util.Properties;
import ledger.Ledger;
import ledger.LedgerSettings;
import ledger.Leases;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import usage.Usages;

/** A Camel context for tests of routes; stops fast. */
abstract class RunningContext implements Platform {
    static final LedgerSettings LEDGER = Defaults.ledger("test");
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T12:00:00Z"));

    RunningContext(Properties properties) {
        Properties all = Defaults.properties();
        all.putAll(properties);
        context.getPropertiesComponent().setInitialProperties(all);
        context.getShutdownStrategy().setTimeout(2);
        Ledger.bind(context, LEDGER, clock);
        Alarms.bind(context, clock);
        Usages.bind(context, clock);
        context.getRegistry().bind("tellStoreUnavailable", new TellStoreUnavailable());
    }

    Leases leases() {
        return new Leases(LEDGER, clock);
    }

    @Override
    public MovingClock clock() {
        return clock;
    }

    @Override
    public CamelContext context() {
        return context;
    }

    @Override
    public ProducerTemplate template() {
        return context.createProducerTemplate();
    }

    @Override
    public void add(RouteBuilder... routes) throws Exception {
        for (RouteBuilder route : routes) {
            context.addRoutes(route);
        }
        context.start();
    }

    @Override
    public void close() {
        context.stop();
    }
}
