package support;

import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context for tests of routes; stops fast. */
abstract class RunningContext implements Platform {
    private final DefaultCamelContext context = new DefaultCamelContext();

    RunningContext(Properties properties) {
        context.getPropertiesComponent().setInitialProperties(properties);
        context.getShutdownStrategy().setTimeout(2);
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
