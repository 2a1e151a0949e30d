package knowledge;

import chat.Refusal;
import chat.Turn;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The extractive engine: answers the {@link Turn} in the body from the documents. Computes on a bounded pool of
 * its own and sends without holding a thread, so it may be called on an event loop.
 */
public final class AnswerFromDocuments extends AsyncProcessorSupport implements AutoCloseable {
    static final String ENGINE = "extractive";
    private static final Logger LOG = LoggerFactory.getLogger(AnswerFromDocuments.class);
    private final ExtractiveAnswerer answerer;
    private final ThreadPoolExecutor pool;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Daemons.named("answer-pace"));
    private final Duration pieceDelay;

    public AnswerFromDocuments(ExtractiveAnswerer answerer, KnowledgeSettings settings) {
        this.answerer = answerer;
        this.pieceDelay = settings.pieceDelay();
        this.pool = new ThreadPoolExecutor(settings.answerThreads(), settings.answerThreads(), 0, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.waiting()), Daemons.named("answer"));
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            pool.execute(() -> answer(exchange, callback));
            return false;
        } catch (RejectedExecutionException full) {
            exchange.setException(new Refusal(503, "busy", "Too many questions are waiting. Please try again soon."));
            callback.done(true);
            return true;
        }
    }

    /** Answers a question that nobody asked, so that the first visitor does not wait for classes to load. */
    public void warmUp() {
        pool.execute(() -> {
            try {
                answerer.answer("", "How does this work and who can help me?");
            } catch (IOException cold) {
                LOG.debug("Not warmed up", cold);
            }
        });
    }

    private void answer(Exchange exchange, AsyncCallback callback) {
        try {
            Turn turn = exchange.getMessage().getBody(Turn.class);
            turn.engine(ENGINE);
            if (turn.cancelled()) {
                callback.done(false);
                return;
            }
            ExtractiveAnswer answer = answerer.answer(turn.question().tenant().id(), turn.question().text(),
                    turn.history());
            if (turn.passages().isEmpty()) {
                turn.passages(answer.passages());
            }
            turn.citations(answer.citations());
            turn.signals(answer.signals());
            new PacedReply(turn, Pieces.of(answer.text()), pieceDelay, clock, failure -> {
                exchange.setException(failure);
                callback.done(false);
            }).start();
        } catch (IOException | RuntimeException | Error failed) { // also an Error must end the exchange: a visitor waits
            exchange.setException(failed);
            callback.done(false);
        }
    }

    @Override
    public void close() {
        pool.shutdown();
        clock.shutdown();
    }
}
