package usage;

import java.time.Instant;
import ledger.Delivery;

/**
 * A wish to use one of a limited number of sendings; counted once a delivery, however often it is attempted.
 *
 * @param counter   what is counted: {@code sms}, {@code confirmation}
 * @param subject   whose: tenant id, or hash of an address
 * @param period    {@code 2026-11}, {@code 2026-11-23T10}, UTC
 * @param limit     most in the period
 * @param expiresAt when the count may be forgotten
 */
public record Reservation(Delivery delivery, String counter, String subject, String period, int limit,
        Instant expiresAt) {
}
