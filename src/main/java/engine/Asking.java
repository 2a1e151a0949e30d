package engine;

import chat.AnswerInterrupted;
import chat.ModelThrottled;
import chat.ModelUnavailable;
import chat.Turn;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn put to a model, try by try, and ended exactly once. */
final class Asking {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private final AskEngine engine;
    private final Turn turn;
    private final Consumer<RuntimeException> done;
    private final Mailbox mailbox = new Mailbox(this::broken);
    private Attempt attempt;
    private int tries;
    private boolean over;

    /** @param done told once, null for a normal end */
    Asking(AskEngine engine, Turn turn, Consumer<RuntimeException> done) {
        this.engine = engine;
        this.turn = turn;
        this.done = done;
    }

    void begin() {
        turn.onCancel(() -> mailbox.run(() -> end(null)));
        mailbox.run(this::attempt);
    }

    private void attempt() {
        if (over) {
            return;
        }
        tries++;
        attempt = new Attempt(this, engine, turn, mailbox);
        attempt.start();
    }

    void answered() {
        end(null);
    }

    void failed(Throwable cause, boolean throttled) {
        if (turn.cancelled()) {
            end(null);
        } else if (turn.begun()) {
            end(new AnswerInterrupted("The answer of engine " + engine.name() + " broke off", cause));
        } else if (throttled && tries <= engine.patience().retries()) {
            tryAgain(cause);
        } else if (throttled) {
            end(new ModelThrottled("Engine " + engine.name() + " was throttled " + tries + " times", cause));
        } else {
            end(new ModelUnavailable("Engine " + engine.name() + " could not be asked", cause));
        }
    }

    private void tryAgain(Throwable cause) {
        turn.meter().throttled();
        attempt.close();
        Duration pause = engine.patience().pause(tries);
        LOG.debug("Throttled, next try in {}: {}", pause, cause.toString());
        engine.timer().schedule(() -> mailbox.run(this::attempt), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void broken(Throwable failure) {
        if (over) {
            LOG.error("After the end of a turn", failure);
        } else if (failure instanceof ModelUnavailable unavailable) {
            end(unavailable);
        } else {
            failed(failure, false);
        }
    }

    private void end(RuntimeException failure) {
        if (over) {
            return;
        }
        over = true;
        if (attempt != null) {
            attempt.close();
        }
        done.accept(failure);
    }
}
