package routes;

import org.apache.camel.builder.RouteBuilder;

/** In: checked tenant hash. Out: {@code tenants.Tenant}, read from the store and checked. */
public class FetchTenantRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:fetch-tenant").routeId("fetch-tenant")
                .description("Reads a tenant's mapping and configuration from the store and checks them")
                .setVariable("tenantHash", body())
                .setBody(simple("mappings/${variable.tenantHash}.json"))
                .to("direct:read-tenant-file")
                .process("readMapping")
                .setBody(simple("tenants/${variable.tenantId}/config.json"))
                .to("direct:read-tenant-file")
                .filter(body().isNull())
                    .setBody(simple("tenants/${variable.tenantId}/${variable.tenantId}-config.json"))
                    .to("direct:read-tenant-file")
                .end()
                .process("readTenant")
                .process("checkForms");
    }
}
