package chat;

import tenants.Tenant;

/** What visitors and engines say, in the form in which it is kept. */
public final class KeptText {
    static final int LONGEST_ANSWER = 100_000;
    private static final int LONGEST_MASKED = 1_000; // cut within it, what is left of it would not be masked

    private KeptText() {
    }

    /** Addresses and numbers masked, unless the tenant keeps raw text. */
    public static String of(String text, Tenant tenant) {
        return tenant.storeRawText() ? text : Masking.mask(text);
    }

    /** The same for an answer; what is longer than {@link #LONGEST_ANSWER} is cut to a little more. */
    static String ofAnswer(String answer, Tenant tenant) {
        return of(Unicode.cut(answer, LONGEST_ANSWER + LONGEST_MASKED), tenant);
    }

    /** An answer as the column {@code response} of its turn holds it. */
    public static String response(String answer, Tenant tenant) {
        String kept = Unicode.cut(ofAnswer(answer, tenant), LONGEST_ANSWER);
        return (String) WholeText.in(Shortened.to(Shortened.RESPONSE_BYTES, kept).text());
    }
}
