package ledger;

import chat.Shortened;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what comes of an attempt. */
public final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int ERROR_BYTES = 500;
    private final RetrySchedule schedule;
    private final Clock clock;

    public Attempts(RetrySchedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    /** @throws LeaseLost or {@link PermanentFailure} when no attempt may be made */
    void begin(Delivery delivery) {
        if (!clock.instant().isBefore(delivery.leaseUntil())) {
            throw new LeaseLost(delivery.id());
        }
        if (delivery.attempts() > schedule.mostAttempts()) {
            throw new PermanentFailure("The last attempt never came back");
        }
    }

    /**
     * @param outcome word of the channel contract: skipped, refused, or anything else for sent
     * @param reason  for skipped and refused
     */
    Outcome delivered(Delivery delivery, String outcome, String reason) {
        if ("refused".equals(outcome)) {
            return parked(delivery, "refused: " + reason);
        }
        return "skipped".equals(outcome) ? end(delivery, Delivery.State.SKIPPED, reason)
                : end(delivery, Delivery.State.SENT, null);
    }

    Outcome failed(Delivery delivery, Throwable failure) {
        Optional<Duration> wait = failure instanceof PermanentFailure ? Optional.empty()
                : schedule.waitAfter(delivery.attempts());
        String error = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        if (wait.isEmpty()) {
            return parked(delivery, error);
        }
        Instant now = clock.instant();
        LOG.warn("Attempt {} of {} failed, next in {}: {}", delivery.attempts(), delivery.id(), wait.get(), error);
        return new Outcome(delivery, Delivery.State.DUE, shorten(error), now.plus(wait.get()), now);
    }

    private Outcome parked(Delivery delivery, String error) {
        LOG.error("Parked {} after {} attempts: {}", delivery.id(), delivery.attempts(), error);
        return end(delivery, Delivery.State.PARKED, error);
    }

    private Outcome end(Delivery delivery, Delivery.State state, String error) {
        return new Outcome(delivery, state, shorten(error), null, clock.instant());
    }

    private static String shorten(String error) {
        return error == null ? null : Shortened.to(ERROR_BYTES, error).text();
    }
}
