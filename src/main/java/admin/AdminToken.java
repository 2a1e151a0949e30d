package admin;

import chat.Sha256;
import java.security.MessageDigest;

/** What an administrator must show; only its hash is kept in memory. */
final class AdminToken {
    private final byte[] hash;

    private AdminToken(byte[] hash) {
        this.hash = hash;
    }

    static AdminToken of(String token) {
        return new AdminToken(Sha256.of(token));
    }

    /** Takes as long for a nearly right one as for a wrong one. */
    boolean is(String shown) {
        return MessageDigest.isEqual(hash, Sha256.of(shown));
    }
}
