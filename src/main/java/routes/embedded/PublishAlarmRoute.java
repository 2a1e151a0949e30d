package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code alarms.Alarm}. Out: it lies in the outbox folder. */
public class PublishAlarmRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:publish-alarm").routeId("publish-alarm")
                .description("Keeps an alarm as a file of the outbox")
                .threads().executorService("outbox")
                .process("alarmFile")
                .to("file:{{concierge.data}}/outbox/alarms?tempPrefix=.&fileExist=Override&eagerDeleteTargetFile=false")
                .process("syncFolders");
    }
}
