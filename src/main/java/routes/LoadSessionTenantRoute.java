package routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * In: variables {@code sessionId} and, where there are any, {@code tenantHash} and {@code origin}. Out: variables {@code tenant} (the
 * named one, else the session's, else the default) and {@code recalled}, the session's last turns. The body stays.
 * Fails with {@code chat.Refusal} when the session belongs to another tenant, or the tenant does not allow the page.
 */
public class LoadSessionTenantRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:load-session-tenant")
                .routeId("load-session-tenant").description("Finds the tenant of a call that belongs to a session")
                .toV("direct:recall-turns", "sessionId", "recalled")
                .filter(simple("${variable.tenantHash} == null"))
                    .process("takeRecalledTenant")
                .end()
                .toV("direct:load-tenant", "tenantHash", "tenant")
                .process("checkOrigin")
                .process("checkSessionTenant");
    }
}
