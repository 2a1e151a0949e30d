package bedrock;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.bedrockagentruntime.BedrockAgentRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

/**
 * The two Bedrock clients, with credentials from the SDK's default chain.
 * They never retry by themselves: a retry in mid-stream would repeat text.
 */
public final class BedrockClients implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BedrockClients.class);
    private static final Duration PRIMING = Duration.ofSeconds(3);
    private static final Duration BACKSTOP = Duration.ofMinutes(5); // a paused reader reads nothing either
    private final BedrockSettings settings;
    private final NioEventLoopGroup threads = new NioEventLoopGroup(0, new DefaultThreadFactory("bedrock", true));
    private final DefaultCredentialsProvider credentials =
            DefaultCredentialsProvider.builder().asyncCredentialUpdateEnabled(true).build();
    private final SdkAsyncHttpClient http;
    private final BedrockRuntimeAsyncClient runtime;
    private final BedrockAgentRuntimeAsyncClient agentRuntime;

    public BedrockClients(BedrockSettings settings) {
        this.settings = settings;
        http = http();
        runtime = client(BedrockRuntimeAsyncClient.builder(), settings.runtimeEndpoint());
        agentRuntime = client(BedrockAgentRuntimeAsyncClient.builder(), settings.agentRuntimeEndpoint());
    }

    public BedrockRuntimeAsyncClient runtime() {
        return runtime;
    }

    public BedrockAgentRuntimeAsyncClient agentRuntime() {
        return agentRuntime;
    }

    /**
     * Pays for the first call before a visitor would: one whole streamed call on the loopback interface, then,
     * unless endpoints are overridden, one cheap call to AWS for the TLS part. Bounded; failures are harmless.
     */
    public void prime() {
        try (Primer primer = new Primer();
                BedrockRuntimeAsyncClient client = client(BedrockRuntimeAsyncClient.builder(), primer.endpoint())) {
            wait(client.converseStream(Primer.request(), Primer.handler()));
            if (settings.runtimeEndpoint() == null) {
                wait(runtime.listAsyncInvokes(request -> request.maxResults(1)));
            }
        } catch (IOException noPort) {
            LOG.debug("Not primed: {}", noPort.toString());
        }
    }

    private static void wait(CompletableFuture<?> call) {
        try {
            call.get(PRIMING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unprimed) {
            LOG.debug("Not primed: {}", unprimed.toString());
            call.cancel(true);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        runtime.close();
        agentRuntime.close();
        http.close();
        threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        credentials.close();
    }

    private SdkAsyncHttpClient http() {
        return NettyNioAsyncHttpClient.builder()
                .eventLoopGroup(SdkEventLoopGroup.create(threads, CutReplies::newChannel))
                .maxConcurrency(settings.maxConcurrency())
                .maxPendingConnectionAcquires(settings.maxConcurrency())
                .connectionAcquisitionTimeout(settings.connectTimeout())
                .connectionTimeout(settings.connectTimeout())
                .readTimeout(BACKSTOP)
                .tcpKeepAlive(true)
                .protocol(Protocol.HTTP1_1) // what CutReplies knows; and not every endpoint speaks plain HTTP/2
                .build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsAsyncClientBuilder<B, C>, C> C client(B builder,
            URI override) {
        builder.region(Region.of(settings.region())).credentialsProvider(credentials).httpClient(http)
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()));
        if (override != null) {
            builder.endpointOverride(override);
        }
        return builder.build();
    }
}
