package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * In: {@code chat.DocumentQuery}. Out: the bytes, or a refusal with 404. Objects below {@code {tenant_id}/} belong to
 * that tenant alone, objects at the top of the bucket to every tenant; the tenant's own comes first.
 */
public class OpenDocumentRoute extends RouteBuilder {
    private static final String GET_OBJECT = "aws2-s3:{{concierge.aws.document-bucket}}?operation=getObject"
            + "&amazonS3Client=#s3&fileName=unused"; // else the start asks for the bucket, and fails when S3 is away

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:open-document")
                .routeId("open-document").description("Reads a document of the document bucket")
                .threads().executorService("store")
                .doTry()
                    .setHeader("CamelAwsS3Key", simple("${body.tenantId}/${body.name}"))
                    .to(GET_OBJECT)
                    .convertBodyTo(byte[].class)
                .doCatch(NoSuchKeyException.class)
                    .doTry()
                        .setHeader("CamelAwsS3Key", simple("${body.name}"))
                        .to(GET_OBJECT)
                        .convertBodyTo(byte[].class)
                    .doCatch(NoSuchKeyException.class)
                        .process("refuseDocument")
                    .end()
                .end()
                .removeHeaders("CamelAwsS3*");
    }
}
