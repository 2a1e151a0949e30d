package channels;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/**
 * Calls that end in time, whatever they call. Each channel has threads of its own, so that one that hangs takes none
 * from another; at the limit its thread is interrupted, and what it may do later is not heard.
 */
final class TimedCalls extends ServiceSupport {
    private final CamelContext context;
    private final ChannelSettings settings;
    private final ProducerTemplate template;
    private final ScheduledExecutorService limits;
    private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

    TimedCalls(CamelContext context, ChannelSettings settings) {
        this.context = context;
        this.settings = settings;
        this.template = context.createProducerTemplate();
        this.limits = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "channel-limits");
    }

    /**
     * @param channel whose threads are used
     * @param entry   what is called
     * @param call    given away; comes back when the call ended without an exception
     * @return fails with {@link TryLater} at the limit and when the channel has no place
     */
    CompletableFuture<Exchange> call(String channel, Endpoint entry, Exchange call) {
        CompletableFuture<Exchange> answer = new CompletableFuture<>();
        try {
            Future<?> running = pool(channel).submit(() -> run(entry, call, answer));
            ScheduledFuture<?> limit = limits.schedule(() -> stop(channel, running, answer),
                    settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
            answer.whenComplete((done, failure) -> limit.cancel(false));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new TryLater("The channel " + channel + " has no place for another call"));
        }
        return answer;
    }

    @Override
    protected void doStop() {
        limits.shutdownNow();
    }

    private void run(Endpoint entry, Exchange call, CompletableFuture<Exchange> answer) {
        try {
            Exchange done = template.send(entry, call);
            if (done.getException() == null) {
                answer.complete(done);
            } else {
                answer.completeExceptionally(done.getException());
            }
        } catch (RuntimeException | Error e) { // or nobody would hear of it
            answer.completeExceptionally(e);
        }
    }

    private void stop(String channel, Future<?> running, CompletableFuture<Exchange> answer) {
        Duration limit = settings.timeLimit();
        answer.completeExceptionally(new TryLater("The channel " + channel + " did not end within "
                + (limit.toMillis() < 10_000 ? limit.toMillis() + " ms" : limit.toSeconds() + " s")));
        running.cancel(true);
    }

    private ExecutorService pool(String channel) {
        return pools.computeIfAbsent(channel, name -> context.getExecutorServiceManager().newThreadPool(this,
                "channel-" + name, new ThreadPoolProfileBuilder("channel-" + name).poolSize(settings.atOnce())
                        .maxPoolSize(settings.atOnce()).maxQueueSize(settings.waiting()).allowCoreThreadTimeOut(true)
                        .rejectedPolicy(ThreadPoolRejectedPolicy.Abort).build()));
    }
}
