package routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * In: {@code ledger.Outcome}. Out: the delivery as stored; null when the lease is not ours any more. The alarm comes
 * first: a crash between the two repeats the attempt, and the same alarm is told once.
 */
public class WriteOutcomeRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:write-outcome").routeId("write-outcome")
                .description("Raises the alarm about a parked delivery and writes how its attempt ended")
                .setBody(simple("${variable.reached.after}"))
                .process("tellParked")
                .filter(body().isNotNull())
                    .to("direct:raise-alarm")
                .end()
                .setBody(variable("reached"))
                .to("direct:record-delivery");
    }
}
