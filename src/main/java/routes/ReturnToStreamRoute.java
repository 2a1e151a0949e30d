package routes;

import org.apache.camel.builder.RouteBuilder;

public class ReturnToStreamRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/invoke/{session_id}?httpMethodRestrict=GET")
                .routeId("return-to-stream").description("Lets a reader of server-sent events go on where it was cut off")
                .process("readReturn")
                .to("direct:resume-answer");
    }
}
