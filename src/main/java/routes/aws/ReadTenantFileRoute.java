package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** In: key of a tenant file. Out: its text, null when there is none. */
public class ReadTenantFileRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:read-tenant-file").routeId("read-tenant-file")
                .description("Reads an object of the tenant bucket")
                .threads().executorService("store")
                .setHeader("CamelAwsS3Key", body())
                .doTry()
                    .to("aws2-s3:{{concierge.aws.tenant-bucket}}?operation=getObject&amazonS3Client=#s3"
                            + "&fileName=unused") // else the start asks for the bucket, and fails when S3 is away
                    .convertBodyTo(String.class, "UTF-8")
                .doCatch(NoSuchKeyException.class)
                    .setBody(simple("${null}"))
                .end()
                .removeHeaders("CamelAwsS3*");
    }
}
