package forms;

import chat.Refusal;
import chat.Sha256;

/** The client's own name of a submission, and what is made of it. */
final class SubmissionKey {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // base32 of RFC 4648
    private static final int LENGTH = 26;
    private static final int BITS = 5;
    private static final int LONGEST = 200;

    private SubmissionKey() {
    }

    /** Header and field mean the same; null when neither is there. */
    static String of(String header, String field) {
        String named = header == null ? null : header.strip().replaceFirst("^\"(.*)\"$", "$1");
        if (named != null && field != null && !named.equals(field)) {
            throw new Refusal(400, "two_keys", "Idempotency-Key and client_submission_id differ. Send one of them.");
        }
        String key = named == null ? field : named;
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw new Refusal(400, "bad_key", "client_submission_id must have 1 to " + LONGEST + " characters.");
        }
        return key;
    }

    /** The same parts, the same 26 characters. */
    static String idOf(String... parts) {
        byte[] hash = Sha256.of(String.join("\0", parts));
        StringBuilder id = new StringBuilder(LENGTH);
        for (int bit = 0; id.length() < LENGTH; bit += BITS) {
            int pair = (hash[bit / 8] & 0xff) << 8 | hash[bit / 8 + 1] & 0xff;
            id.append(ALPHABET.charAt(pair >> 16 - BITS - bit % 8 & 31));
        }
        return id.toString();
    }
}
