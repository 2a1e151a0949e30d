package outbound;

import app.SettingsReader;
import http.AddressBlock;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;

/**
 * What leaves, and where to.
 *
 * @param from           sender of mails
 * @param timeout        of one POST, from the look-up of the host to the end of the answer
 * @param httpsOnly      http is refused
 * @param allowedPrivate addresses inside that may be called all the same
 */
public record OutboundSettings(InternetAddress from, Duration timeout, boolean httpsOnly,
        List<AddressBlock> allowedPrivate) {

    /** @throws app.BadSetting with a sentence that names the setting */
    public static OutboundSettings read(SettingsReader in) {
        String allowed = "concierge.outbound.allowed-private";
        return new OutboundSettings(from(in), in.duration("concierge.outbound.timeout"),
                in.truth("concierge.outbound.https-only"),
                in.list(allowed).stream().map(entry -> AddressBlock.parse(entry).orElseThrow(
                        () -> in.bad(allowed, "must hold IP addresses or blocks such as 10.0.0.0/8"))).toList());
    }

    private static InternetAddress from(SettingsReader in) {
        String key = "concierge.mail.from";
        try {
            return MailAddress.parse(in.text(key));
        } catch (AddressException e) {
            throw in.bad(key, "must be a mail address such as Concierge <concierge@example.org>");
        }
    }
}
