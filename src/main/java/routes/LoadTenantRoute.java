package routes;

import org.apache.camel.builder.RouteBuilder;

/** In: tenant hash, or nothing for the default. Out: {@code tenants.Tenant}. Fails with {@code chat.Refusal}. */
public class LoadTenantRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:load-tenant").routeId("load-tenant")
                .description("Finds a tenant by its hash, in memory or through fetch-tenant")
                .process("loadTenant");
    }
}
