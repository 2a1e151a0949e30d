package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** In: key of a tenant file. Out: its text, null when there is none. */
public class ReadTenantFileRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:read-tenant-file").routeId("read-tenant-file")
                .description("Reads a file of the tenant folder")
                .threads().executorService("store")
                .process("readTenantFile");
    }
}
