package routes;

import forms.DamagedSpool;
import forms.SpoolConflict;
import org.apache.camel.builder.RouteBuilder;

/** In: submission id. Fails with {@code chat.StoreUnavailable} when it must wait. */
public class MoveSpooledRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:move-spooled").routeId("move-spooled")
                .description("Moves one submission from the spool to the store, or sets it aside")
                .threads().executorService("store") // reading the spool blocks
                .doTry()
                    .process("readSpooled")
                    .filter(body().isNotNull())
                        .process("offerSpooled")
                        .to("direct:accept-owed")
                        .filter(simple("${body.fresh} == false"))
                            .setBody(simple("${variable.spooled.submission.submissionId}"))
                            .to("direct:read-submission")
                            .process("compareSpooled")
                        .end()
                        .to("direct:remove-spooled")
                    .end()
                .endDoTry()
                .doCatch(DamagedSpool.class, SpoolConflict.class)
                    .to("direct:set-spooled-aside")
                .end();
    }
}
