package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code alarms.Alarm}. Out: SNS has taken it. */
public class PublishAlarmRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:publish-alarm")
                .precondition("'{{concierge.aws.alarm-topic}}' != ''")
                .routeId("publish-alarm").description("Publishes an alarm to the operator's topic")
                .threads().executorService("senders")
                .process("alarmText")
                .doTry()
                    .to("aws2-sns:{{concierge.aws.alarm-topic}}?amazonSNSClient=#sns")
                .doCatch(SdkException.class)
                    .process("tellSendRefused")
                .end();
    }
}
