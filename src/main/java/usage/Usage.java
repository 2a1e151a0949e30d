package usage;

/**
 * What came of a {@link Reservation}.
 *
 * @param granted false: the limit is reached, nothing was counted
 * @param used    count of the period afterwards
 */
public record Usage(boolean granted, int used, int limit) {
}
