package channels;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
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
 * from another. A call that still waits for a thread at half its time is dropped and never begun: a mail that begins
 * late would be cut, and sent again. At the limit the thread is interrupted, and what it may do later is not heard.
 */
final class TimedCalls extends ServiceSupport {
    private final CamelContext context;
    private final ChannelSettings settings;
    private final ProducerTemplate template;
    private final ScheduledExecutorService limits;
    private final Map<String, ThreadPoolExecutor> pools = new ConcurrentHashMap<>();

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
            ThreadPoolExecutor pool = pool(channel);
            FutureTask<Void> running = new FutureTask<>(() -> run(entry, call, answer), null);
            pool.execute(running);
            within(settings.timeLimit().dividedBy(2), answer, () -> drop(channel, pool, running, answer));
            within(settings.timeLimit(), answer, () -> stop(channel, running, answer));
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

    private void within(Duration time, CompletableFuture<Exchange> answer, Runnable otherwise) {
        ScheduledFuture<?> limit = limits.schedule(otherwise, time.toMillis(), TimeUnit.MILLISECONDS);
        answer.whenComplete((done, failure) -> limit.cancel(false));
    }

    private static void drop(String channel, ThreadPoolExecutor pool, Runnable waiting,
            CompletableFuture<Exchange> answer) {
        if (pool.remove(waiting)) {
            answer.completeExceptionally(new TryLater("The channel " + channel + " was too busy to begin the call"));
        }
    }

    private void stop(String channel, Future<?> running, CompletableFuture<Exchange> answer) {
        Duration limit = settings.timeLimit();
        answer.completeExceptionally(new TryLater("The channel " + channel + " did not end within "
                + (limit.toMillis() < 10_000 ? limit.toMillis() + " ms" : limit.toSeconds() + " s")));
        running.cancel(true);
    }

    private ThreadPoolExecutor pool(String channel) {
        return pools.computeIfAbsent(channel, name -> (ThreadPoolExecutor) context.getExecutorServiceManager()
                .newThreadPool(this, "channel-" + name, new ThreadPoolProfileBuilder("channel-" + name)
                        .poolSize(settings.atOnce()).maxPoolSize(settings.atOnce()).maxQueueSize(settings.waiting())
                        .allowCoreThreadTimeOut(true).rejectedPolicy(ThreadPoolRejectedPolicy.Abort).build()));
    }
}
