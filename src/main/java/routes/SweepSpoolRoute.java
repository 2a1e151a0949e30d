package routes;

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
                        .setVariable("spooledId", body())
                        .doTry()
                            .to("direct:move-spooled")
                        .doCatch(Exception.class) // its own fault: the others go on
                            .onWhen(simple("${exception} !is 'chat.StoreUnavailable'"))
                            .process("tellSpoolWaits")
                        .end()
                    .end()
                .endDoTry()
                .doCatch(Exception.class)
                    .removeVariable("spooledId")
                    .process("tellSpoolWaits")
                .doFinally()
                    .process("endSpoolSweep")
                .end();
    }
}
