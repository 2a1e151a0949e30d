package routes.aws;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** In: {@code alarms.Alarm}. Out: it stands in the log. */
public class SkipAlarmRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:publish-alarm")
                .precondition("'{{concierge.aws.alarm-topic}}' == ''")
                .routeId("skip-alarm").description("Logs an alarm, as no topic takes it")
                .log(LoggingLevel.WARN, "${body.sentence}")
                .setVariable("outcome", constant("skipped"))
                .setVariable("reason", constant("no_topic"));
    }
}
