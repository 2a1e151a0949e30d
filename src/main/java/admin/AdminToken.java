package admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What an administrator must show; only its hash is kept in memory. */
final class AdminToken {
    private final byte[] hash;

    private AdminToken(byte[] hash) {
        this.hash = hash;
    }

    static AdminToken of(String token) {
        return new AdminToken(hash(token));
    }

    /** Takes as long for a nearly right one as for a wrong one. */
    boolean is(String shown) {
        return MessageDigest.isEqual(hash, hash(shown));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
