package routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** Moves what was kept while the store was down, also by a dead process, to the store; the ledger delivers it. */
public class SweepSpoolRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("timer:sweep-spool?synchronous=true&period={{concierge.spool.sweep-period}}")
                .routeId("sweep-spool")
                .description("Moves spooled submissions to the store")
                .doTry() // onException would lose against the common failure policy
                    .process("beginSpoolSweep")
                    .split(body()).stopOnException()
                        .to("direct:move-spooled")
                    .end()
                .endDoTry()
                .doCatch(Exception.class)
                    .log(LoggingLevel.WARN, "Spooled submissions wait: ${exception.message}")
                .doFinally()
                    .process("endSpoolSweep")
                .end();
    }
}
