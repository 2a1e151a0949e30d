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
    private static final String SENT = "sent";
    private final RetrySchedule schedule;
    private final Clock clock;
    private final Duration hardEnd;

    /** @param hardEnd of one attempt: it must fit into what is left of the lease */
    public Attempts(RetrySchedule schedule, Clock clock, Duration hardEnd) {
        this.schedule = schedule;
        this.clock = clock;
        this.hardEnd = hardEnd;
    }

    /** @throws LeaseLost or {@link PermanentFailure} when no attempt may be made */
    void begin(Delivery delivery) {
        if (clock.instant().plus(hardEnd).isAfter(delivery.leaseUntil())) {
            throw new LeaseLost(delivery.id());
        }
        if (delivery.attempts() > schedule.mostAttempts()) {
            throw new PermanentFailure("The last attempt never came back");
        }
    }

    /**
     * @param outcome word of the channel contract: skipped, refused, or anything else for sent
     * @param reason  for skipped and refused
     * @param details JSON object, may be null
     */
    Outcome delivered(Delivery delivery, String outcome, String reason, String details) {
        return switch (outcome == null ? SENT : outcome) {
            case "refused" -> parked(delivery, "refused: " + Reasons.line(reason), details);
            case "skipped" -> end(delivery, Delivery.State.SKIPPED, Reasons.line(reason), outcome, details);
            default -> end(delivery, Delivery.State.SENT, null, outcome == null ? SENT : outcome, details);
        };
    }

    Outcome failed(Delivery delivery, Throwable failure) {
        Optional<Duration> wait = failure instanceof PermanentFailure ? Optional.empty()
                : schedule.waitAfter(delivery.attempts());
        String error = Reasons.of(failure);
        if (wait.isEmpty()) {
            return parked(delivery, error, null);
        }
        Instant now = clock.instant();
        LOG.warn("Attempt {} of {} failed, next in {}: {}", delivery.attempts(), delivery.id(), wait.get(), error);
        return new Outcome(delivery, Delivery.State.DUE, shorten(error), now.plus(wait.get()), now, null,
                null);
    }

    /** An attempt that was never begun does not count; null when the lease is over, and with it our say. */
    Outcome unbegun(Delivery delivery) {
        Instant now = clock.instant();
        return now.isBefore(delivery.leaseUntil()) ? new Outcome(delivery.withAttempts(delivery.attempts() - 1),
                Delivery.State.DUE, delivery.lastError(), now, now, null, null) : null;
    }

    private Outcome parked(Delivery delivery, String error, String details) {
        LOG.error("Parked {} after {} attempts: {}", delivery.id(), delivery.attempts(), error);
        return end(delivery, Delivery.State.PARKED, error, null, details);
    }

    private Outcome end(Delivery delivery, Delivery.State state, String error, String word, String details) {
        return new Outcome(delivery, state, shorten(error), null, clock.instant(), word, details);
    }

    private static String shorten(String error) {
        return error == null ? null : Shortened.to(ERROR_BYTES, error).text();
    }
}
