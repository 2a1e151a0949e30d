package outbound;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;

/** What counts as a mail address, and which of them any mail server takes. */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_WITH_NAME = 1_000;
    /** Without SMTPUTF8, which few servers offer, and nothing that could begin or end a header. */
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e&&[^@<>\\[\\](),:;\\\\\"]]{1,64}"
            + "@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*");

    private MailAddress() {
    }

    /** True for what a person may type as their own address, perhaps in an alphabet of their own. */
    public static boolean isValid(String text) {
        String address = text.strip();
        return address.length() <= LONGEST && address.chars().allMatch(c -> c > ' ' && c != 0x7f)
                && EmailValidator.getInstance().isValid(address);
    }

    /** A valid address as it is written in a mail, its domain in ASCII; empty when not every server takes it. */
    public static Optional<String> sendable(String text) {
        return isValid(text) ? plain(text.strip()) : Optional.empty();
    }

    /**
     * One mailbox out of text such as {@code a@example.org} or {@code Anna Lee <a@example.org>}; its domain may be
     * one that is known inside alone.
     *
     * @throws AddressException when it is not exactly one address that any mail server takes
     */
    public static InternetAddress parse(String text) throws AddressException {
        if (text == null || text.length() > LONGEST_WITH_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw none();
        }
        InternetAddress parsed = new InternetAddress(text.strip(), true);
        String address = plain(parsed.getAddress()).orElseThrow(MailAddress::none); // a group has none either
        try {
            return new InternetAddress(address, parsed.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Optional<String> plain(String address) {
        int at = address.lastIndexOf('@');
        try {
            String ascii = address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
            return Optional.of(ascii).filter(text -> text.length() <= LONGEST && SENDABLE.matcher(text).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a domain that no server can have
        }
    }

    private static AddressException none() {
        return new AddressException("not a mail address");
    }
}
