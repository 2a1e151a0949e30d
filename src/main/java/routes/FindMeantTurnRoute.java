package routes;

import org.apache.camel.builder.RouteBuilder;

/** In: variables {@code feedback}, {@code recalled}, {@code tenant}. Out: variable {@code meantTurn}, null for none. */
public class FindMeantTurnRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:find-meant-turn")
                .routeId("find-meant-turn").description("Finds the turn that a visitor's feedback means")
                .process("findMeantTurn")
                .filter(simple("${variable.turnQuery} != null"))
                    .toV("direct:find-turn", "turnQuery", "meantTurn")
                .end();
    }
}
