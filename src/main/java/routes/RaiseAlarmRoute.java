package routes;

import chat.StoreUnavailable;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** In: {@code alarms.Alarm}. Told once for each id; never fails its caller, for the log has it in any case. */
public class RaiseAlarmRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:raise-alarm").routeId("raise-alarm")
                .description("Owes an operator the news of something to look at")
                .doTry()
                    .process("writeAlarm")
                    .to("direct:accept-owed")
                .doCatch(StoreUnavailable.class)
                    .log(LoggingLevel.ERROR, "An alarm cannot be stored: ${exception.message}")
                .doCatch(Exception.class)
                    .log(LoggingLevel.ERROR, "An alarm cannot be stored: ${exception.stacktrace}")
                .end();
    }
}
