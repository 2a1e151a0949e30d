package usage;

/** What a delivery has reserved, as its row says it: the count that goes down when it is given back. */
public record Mark(String counter, String period, String subject) {
    private static final int PARTS = 3;

    public static Mark of(Reservation reservation) {
        return new Mark(reservation.counter(), reservation.period(), reservation.subject());
    }

    public static Mark parse(String text) {
        String[] parts = text.split("\\|", PARTS);
        return new Mark(parts[0], parts[1], parts[2]);
    }

    public String text() {
        return counter + "|" + period + "|" + subject;
    }
}
