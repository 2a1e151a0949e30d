package chat;

/** A request that is turned down, told to the client in its own words. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** Code of a request whose form is wrong. */
    public static final String BAD_REQUEST = "bad_request";
    private final int status;
    private final String code;

    /**
     * @param status   HTTP status that fits
     * @param code     short word for programs, such as {@code bad_request}
     * @param sentence for people; never holds an exception text
     */
    public Refusal(int status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static Refusal badRequest(String sentence) {
        return new Refusal(400, BAD_REQUEST, sentence);
    }

    public static Refusal busy(String sentence) {
        return new Refusal(429, "busy", sentence);
    }

    public static Refusal restarting() {
        return new Refusal(503, "unavailable", "The service is being restarted. Please try again.");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public boolean retryable() {
        return status == 429 || status >= 500;
    }
}
