package ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When to try again. */
public final class RetrySchedule {
    private final List<Duration> waits;
    private final double jitter;
    private final DoubleSupplier random;

    /** @param random from 0 up to 1 */
    public RetrySchedule(List<Duration> waits, double jitter, DoubleSupplier random) {
        this.waits = List.copyOf(waits);
        this.jitter = jitter;
        this.random = random;
    }

    /** How long to wait after so many attempts; empty when that was the last. */
    public Optional<Duration> waitAfter(int attempts) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        long wait = waits.get(attempts - 1).toMillis();
        return Optional.of(Duration.ofMillis(wait + (long) (wait * jitter * random.getAsDouble())));
    }

    public int mostAttempts() {
        return waits.size() + 1;
    }
}
