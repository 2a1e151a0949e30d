package routes;

import org.apache.camel.builder.RouteBuilder;

/** In: variable {@code spoolEntry}, a {@code forms.Spool.Entry} that the store has now. */
public class RemoveSpooledRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:remove-spooled").routeId("remove-spooled")
                .description("Takes a submission out of the spool")
                .threads().executorService("store") // it blocks
                .process("removeSpooled");
    }
}
