package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: alarm id. Out: {@code alarms.Alarm}, null when there is none. */
public class ReadAlarmRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:read-alarm").routeId("read-alarm")
                .description("Reads an alarm")
                .doTry()
                    .process("readAlarm")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
