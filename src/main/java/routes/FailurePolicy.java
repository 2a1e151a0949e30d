package routes;

import chat.AnswerInterrupted;
import chat.ModelThrottled;
import chat.ModelUnavailable;
import chat.Refusal;
import chat.StoreUnavailable;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;

/** What happens when something fails, by type; the only error policy. */
public class FailurePolicy extends RouteConfigurationBuilder {

    @Override
    public void configuration() {
        routeConfiguration()
                .onException(Refusal.class, RejectedExecutionException.class)
                    .handled(true)
                    .process("tellRefusal")
                .end()
                .onException(StoreUnavailable.class) // flows that can go on without the store catch it themselves
                    .handled(true)
                    .log(LoggingLevel.ERROR, "${exception.message}")
                    .process("tellRefusal")
                .end()
                // not all three in one: Camel 4.17 takes the second for the third
                .onException(ModelThrottled.class, ModelUnavailable.class)
                    .handled(true)
                    .to("direct:fail-answer")
                .end()
                .onException(AnswerInterrupted.class)
                    .handled(true)
                    .to("direct:fail-answer")
                .end()
                .onException(Exception.class)
                    // not handled: it is a defect, logged with its trace; but the visitor hears of it
                    .to("direct:fail-answer")
                .end();
    }
}
