package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

public class OpenDocumentRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:open-document")
                .routeId("open-document").description("Reads a document of the document bucket")
                .setHeader("CamelAwsS3Key", simple("${body.name}"))
                .threads().executorService("store")
                .doTry()
                    .to("aws2-s3:{{concierge.aws.document-bucket}}?operation=getObject&amazonS3Client=#s3")
                    .convertBodyTo(byte[].class)
                .doCatch(NoSuchKeyException.class)
                    .process("refuseDocument")
                .end()
                .removeHeaders("CamelAwsS3*");
    }
}
