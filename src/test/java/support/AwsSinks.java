package support;

import aws.AwsClients;
import aws.AwsSenders;
import aws.AwsSettings;
import aws.SenderSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import outbound.Outbound;
import routes.aws.InvokeFunctionRoute;
import routes.aws.PublishAlarmRoute;
import routes.aws.PutObjectRoute;
import routes.aws.SendMailRoute;
import routes.aws.SendSmsRoute;
import routes.aws.SkipAlarmRoute;

/** What leaves on the AWS platform, at any server. */
public final class AwsSinks implements AutoCloseable {
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final CapturedRequests requests = new CapturedRequests();
    private final AwsClients clients;

    /** @param alarmTopic ARN, empty for none */
    public AwsSinks(URI endpoint, Duration timeout, String alarmTopic) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("concierge.aws.alarm-topic", alarmTopic);
        context.getPropertiesComponent().setInitialProperties(properties);
        context.getShutdownStrategy().setTimeout(2);
        AwsSettings aws = new AwsSettings("us-east-1", Loopback.require(endpoint), timeout, "logs", "deliveries",
                "tenants", "documents");
        clients = new AwsClients(aws, requests);
        context.getRegistry().bind("s3", clients.s3());
        Outbound.bind(context, OutboundExamples.settings(), Clock.systemUTC());
        AwsSenders.bind(context, aws, new SenderSettings(timeout, "Concierge"), requests);
        for (var route : List.of(new SendMailRoute(), new SendSmsRoute(), new PutObjectRoute(),
                new InvokeFunctionRoute(), new PublishAlarmRoute(), new SkipAlarmRoute())) {
            context.addRoutes(route);
        }
        context.start();
    }

    public DefaultCamelContext context() {
        return context;
    }

    public AwsClients clients() {
        return clients;
    }

    public CapturedRequests requests() {
        return requests;
    }

    /** The exchange after that endpoint, with what it failed of. */
    public Exchange send(String endpoint, Object body) {
        return context.createProducerTemplate().send(endpoint, exchange -> exchange.getMessage().setBody(body));
    }

    @Override
    public void close() {
        context.stop();
        clients.close();
    }
}
