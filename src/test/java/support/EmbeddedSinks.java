package support;

import embedded.EmbeddedOutbox;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import outbound.Outbound;
import routes.PostOutboundRoute;
import routes.embedded.InvokeFunctionRoute;
import routes.embedded.KeepPostRoute;
import routes.embedded.PublishAlarmRoute;
import routes.embedded.PutObjectRoute;
import routes.embedded.SendMailRoute;
import routes.embedded.SendSmsRoute;
import routes.embedded.SendSmtpMailRoute;

/** What leaves on the embedded platform, below one folder. */
public final class EmbeddedSinks implements AutoCloseable {
    private final DefaultCamelContext context = new DefaultCamelContext();

    /** @param values settings that differ, without the prefix {@code concierge.} */
    public EmbeddedSinks(Path data, Map<String, String> values) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("concierge.data", data.toString());
        properties.setProperty("concierge.mail.smtp-host", "");
        values.forEach((key, value) -> properties.setProperty("concierge." + key, value));
        context.getPropertiesComponent().setInitialProperties(properties);
        context.getShutdownStrategy().setTimeout(2);
        Outbound.bind(context, OutboundExamples.settings(), Clock.systemUTC());
        EmbeddedOutbox.bind(context, data, List.of(".example"));
    }

    public CamelContext context() {
        return context;
    }

    public EmbeddedSinks start() throws Exception {
        for (var route : List.of(new SendMailRoute(), new SendSmtpMailRoute(), new SendSmsRoute(),
                new PutObjectRoute(), new InvokeFunctionRoute(), new PublishAlarmRoute(), new KeepPostRoute(),
                new PostOutboundRoute())) {
            context.addRoutes(route);
        }
        context.start();
        return this;
    }

    /** The exchange after that endpoint, with what it failed of. */
    public Exchange send(String endpoint, Object body) {
        return context.createProducerTemplate().send(endpoint, exchange -> exchange.getMessage().setBody(body));
    }

    @Override
    public void close() {
        context.stop();
    }
}
