package routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * In: variables {@code tenantHash} and {@code sessionId}, each may be null. Out: variable {@code tenant}: the named
 * one, else that of the session's stored turns, else the default. The body stays. Fails with {@code chat.Refusal}.
 */
public class FindTenantRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:find-tenant")
                .routeId("find-tenant").description("Finds the tenant of a message in a talk")
                .filter(simple("${variable.tenantHash} == null && ${variable.sessionId} != null"))
                    .toV("direct:recall-conversation", "sessionId", "recalled")
                    .process("takeRecalledTenant")
                .end()
                .toV("direct:load-tenant", "tenantHash", "tenant");
    }
}
