package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code outbound.StoredObject}. Out: it lies in its bucket. Blocks: channels alone call it. */
public class PutObjectRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:put-object").routeId("put-object")
                .description("Keeps an object in a bucket of S3")
                .process("writeObject")
                .doTry()
                    .to("aws2-s3:objects?amazonS3Client=#s3" // the header names the bucket
                            + "&fileName=unused") // else the start asks for the bucket, and fails when S3 is away
                    .removeHeaders("CamelAwsS3*")
                    .setVariable("outcome", constant("stored"))
                .doCatch(SdkException.class)
                    .process("tellSendRefused")
                .end();
    }
}
