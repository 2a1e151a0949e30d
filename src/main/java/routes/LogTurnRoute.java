package routes;

import chat.StoreUnavailable;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

public class LogTurnRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:log-turn")
                .routeId("log-turn").description("Stores the turn, failed ones too, and writes its line to the log")
                .process("writeTurnRecord")
                .process("logTurn")
                .process("countTurn")
                .doTry()
                    .toV("direct:save-turn", "turnRecord", "saved")
                .doCatch(StoreUnavailable.class, RejectedExecutionException.class)
                    .log(LoggingLevel.ERROR, "Turn ${variable.turnRecord.messageId} is not stored: ${exception.message}")
                    .setBody(variable("turn"))
                .end();
    }
}
