package channels;

import java.net.IDN;
import java.util.Optional;
import org.apache.commons.validator.routines.EmailValidator;

/** Addresses that may go into a header. */
final class MailAddress {
    private static final int LONGEST = 254;
    private static final String PLAIN = "[!-~&&[^\",;<>()\\[\\]\\\\]]+"; // nothing that could begin or end a header

    private MailAddress() {
    }

    /** The address with an ASCII domain; empty when it is none. */
    static Optional<String> checked(String text) {
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LONGEST || !EmailValidator.getInstance().isValid(address)) {
            return Optional.empty();
        }
        String ascii = address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1));
        return ascii.length() <= LONGEST && ascii.matches(PLAIN) ? Optional.of(ascii) : Optional.empty();
    }
}
