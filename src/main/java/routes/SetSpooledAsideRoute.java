package routes;

import org.apache.camel.builder.RouteBuilder;

/** In: variable {@code spoolEntry} and the reason as the exception that was caught. */
public class SetSpooledAsideRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:set-spooled-aside").routeId("set-spooled-aside")
                .description("Puts a submission where no sweep looks, and tells an operator")
                .threads().executorService("store") // it blocks
                .process("setSpooledAside")
                .to("direct:raise-alarm");
    }
}
