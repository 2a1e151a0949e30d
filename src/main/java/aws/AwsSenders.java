package aws;

import async.ClosingWith;
import async.Pools;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.service.ServiceSupport;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * What leaves on the AWS platform: clients and beans for the routes. These clients never repeat a call by themselves:
 * a call whose answer was lost may have sent a mail, and the ledger alone decides about another attempt.
 */
public final class AwsSenders extends ServiceSupport {
    private static final int THREADS = 2;
    private static final int WAITING = 1_000;
    private final SesClient ses;
    private final SnsClient sns;
    private final LambdaClient lambda;

    private AwsSenders(AwsSettings aws, SenderSettings settings, ExecutionInterceptor... interceptors) {
        ClientOverrideConfiguration limits = ClientOverrideConfiguration.builder()
                .retryStrategy(DefaultRetryStrategy.doNotRetry()).apiCallTimeout(settings.timeout())
                .executionInterceptors(List.of(interceptors)).build();
        ApacheHttpClient.Builder http = AwsClients.apache().socketTimeout(settings.timeout());
        ses = AwsClients.common(SesClient.builder(), aws, limits).httpClientBuilder(http).build();
        sns = AwsClients.common(SnsClient.builder(), aws, limits).httpClientBuilder(http).build();
        lambda = AwsClients.common(LambdaClient.builder(), aws, limits).httpClientBuilder(http).build();
    }

    /** Call before the routes are added; the clients close with the context. */
    public static void bind(CamelContext context, AwsSettings aws, SenderSettings settings,
            ExecutionInterceptor... interceptors) {
        AwsSenders senders = ClosingWith.context(context, new AwsSenders(aws, settings, interceptors));
        Pools.register(context, "senders", THREADS, WAITING); // alarms; the rest has its channel's threads
        Registry registry = context.getRegistry();
        registry.bind("ses", senders.ses);
        registry.bind("sns", senders.sns);
        registry.bind("lambda", senders.lambda);
        registry.bind("addressMail", new AddressMail());
        registry.bind("sendText", new SendText(senders.sns, settings.smsSenderId()));
        registry.bind("writeObject", new WriteObject());
        registry.bind("writeCall", new WriteCall());
        registry.bind("alarmText", new WriteAlarmText());
        registry.bind("tellSendRefused", new TellSendRefused());
    }

    @Override
    protected void doStop() {
        ses.close();
        sns.close();
        lambda.close();
    }
}
