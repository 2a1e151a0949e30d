package openai;

import engine.EventSubscriber;
import engine.ModelCall;
import engine.ModelListener;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.reactivestreams.FlowAdapters;

/** One call of the Chat Completions API, read line by line. */
final class CompletionCall implements ModelCall {
    private static final Set<Integer> NO_ROOM = Set.of(429, 503);
    private final HttpClient http;
    private final HttpRequest request;
    private final CompletionEvents events = new CompletionEvents();
    private EventSubscriber<String> lines;
    private CompletableFuture<HttpResponse<Void>> call;

    CompletionCall(HttpClient http, HttpRequest request) {
        this.http = http;
        this.request = request;
    }

    @Override
    public void start(ModelListener listener) {
        lines = new EventSubscriber<>(listener, events::read, error -> false);
        call = http.sendAsync(request, reply -> reply.statusCode() == 200
                ? BodySubscribers.fromLineSubscriber(FlowAdapters.toFlowSubscriber(lines))
                : BodySubscribers.discarding());
        call.whenComplete((response, failure) -> tell(listener, response, failure));
    }

    private static void tell(ModelListener listener, HttpResponse<Void> response, Throwable failure) {
        if (failure != null) {
            boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
            listener.failed(wrapped ? failure.getCause() : failure, false);
        } else if (response.statusCode() == 200) {
            listener.ended();
        } else {
            boolean throttled = NO_ROOM.contains(response.statusCode());
            listener.failed(new IOException("Status " + response.statusCode()), throttled);
        }
    }

    @Override
    public void next() {
        lines.next();
    }

    @Override
    public void cancel() {
        if (lines != null) {
            lines.cancel();
        }
        if (call != null) {
            call.cancel(true);
        }
    }
}
