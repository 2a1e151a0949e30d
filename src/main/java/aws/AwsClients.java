package aws;

import io.netty.channel.nio.NioEventLoopGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The one place that makes clients for the AWS services that keep; {@link AwsSenders} has those that send. */
public final class AwsClients implements AutoCloseable {
    private static final int CONNECTIONS = 200;
    private static final int ATTEMPTS = 3;
    private final NioEventLoopGroup loops = new NioEventLoopGroup(2);
    private final DynamoDbAsyncClient dynamoDbAsync;
    private final DynamoDbClient dynamoDb;
    private final S3Client s3;

    public AwsClients(AwsSettings settings, ExecutionInterceptor... interceptors) {
        ClientOverrideConfiguration limits = ClientOverrideConfiguration.builder().apiCallTimeout(settings.timeout())
                .apiCallAttemptTimeout(settings.timeout().dividedBy(ATTEMPTS)).retryStrategy(RetryMode.STANDARD)
                .executionInterceptors(List.of(interceptors)).build();
        this.dynamoDbAsync = common(DynamoDbAsyncClient.builder(), settings, limits).httpClientBuilder(
                NettyNioAsyncHttpClient.builder().eventLoopGroup(SdkEventLoopGroup.create(loops))
                        .maxConcurrency(CONNECTIONS).tcpKeepAlive(true)).build();
        this.dynamoDb = common(DynamoDbClient.builder(), settings, limits).httpClientBuilder(apache()).build();
        this.s3 = common(S3Client.builder(), settings, limits).forcePathStyle(settings.endpoint() != null)
                .httpClientBuilder(apache()).build();
    }

    public DynamoDbAsyncClient dynamoDbAsync() {
        return dynamoDbAsync;
    }

    /** For Camel's own component, which takes only this one. */
    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    public S3Client s3() {
        return s3;
    }

    @Override
    public void close() {
        dynamoDbAsync.close();
        dynamoDb.close();
        s3.close();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS); // the default quiet period is 2 s a stop
    }

    static <B extends AwsClientBuilder<B, ?>> B common(B builder, AwsSettings settings,
            ClientOverrideConfiguration limits) {
        builder.region(Region.of(settings.region())).overrideConfiguration(limits);
        return settings.endpoint() == null ? builder : builder.endpointOverride(settings.endpoint());
    }

    static ApacheHttpClient.Builder apache() {
        return ApacheHttpClient.builder().maxConnections(CONNECTIONS).connectionTimeout(Duration.ofSeconds(2))
                .tcpKeepAlive(true);
    }
}
