package outbound;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** One mailbox out of text such as {@code a@example.org} or {@code Anna Lee <a@example.org>}. */
public final class MailAddress {
    private static final int LONGEST = 1_000;
    private static final Pattern MAILBOX = Pattern.compile("[\\x21-\\x7e&&[^@<>\\[\\](),:;\\\\\"]]{1,64}"
            + "@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*");

    private MailAddress() {
    }

    /** @throws AddressException when it is not exactly one address that any mail server takes */
    public static InternetAddress parse(String text) throws AddressException {
        if (text == null || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("not a mail address");
        }
        InternetAddress parsed = new InternetAddress(text.strip(), true);
        String address = asciiDomain(parsed.getAddress());
        if (!MAILBOX.matcher(address).matches()) { // also groups, and names that need SMTPUTF8
            throw new AddressException("not a mail address");
        }
        try {
            return new InternetAddress(address, parsed.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String asciiDomain(String address) throws AddressException {
        int at = address.lastIndexOf('@');
        try {
            return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException e) {
            throw new AddressException("not a mail address");
        }
    }
}
