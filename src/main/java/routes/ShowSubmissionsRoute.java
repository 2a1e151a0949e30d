package routes;

import org.apache.camel.builder.RouteBuilder;

public class ShowSubmissionsRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/submissions?httpMethodRestrict=GET")
                .routeId("show-submissions").description("Lists a tenant's submissions for an administrator, page by page")
                .process("authenticate")
                .process("readSubmissionQuery")
                .filter(simple("${body.tenantId} == null"))
                    .toV("direct:load-tenant", "tenantHash", "tenant")
                    .process("listDefaultTenant")
                .end()
                .to("direct:list-submissions")
                .process("writeSubmissions");
    }
}
