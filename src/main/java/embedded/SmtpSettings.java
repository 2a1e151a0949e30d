package embedded;

import app.SettingsReader;
import java.time.Duration;
import java.util.Properties;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.apache.camel.component.mail.JavaMailSender;

/**
 * The server that sends mails.
 *
 * @param user     null: the server asks for none
 * @param security starttls, tls or none
 * @param timeout  of one mail, from connecting to the server's last word
 */
record SmtpSettings(String host, int port, String user, String password, String security, Duration timeout) {

    /** Null when none is configured. */
    static SmtpSettings read(SettingsReader in) {
        String host = in.optional("concierge.mail.smtp-host");
        SmtpSettings settings = new SmtpSettings(host, in.number("concierge.mail.smtp-port", 1, 65_535),
                in.optional("concierge.mail.smtp-user"), in.optional("concierge.mail.smtp-password"),
                in.oneOf("concierge.mail.smtp-security", "starttls", "tls", "none"),
                timeout(in));
        return host == null ? null : settings;
    }

    private static Duration timeout(SettingsReader in) {
        String key = "concierge.mail.smtp-timeout";
        Duration timeout = in.duration(key);
        if (timeout.isZero() || timeout.compareTo(in.duration("concierge.channels.time-limit")) >= 0) {
            throw in.bad(key, "must be above 0 and below concierge.channels.time-limit");
        }
        return timeout;
    }

    /** Credentials stay out of the endpoint's address, which is logged. */
    JavaMailSender sender() {
        String protocol = security.equals("tls") ? "smtps" : "smtp";
        String millis = String.valueOf(timeout.toMillis());
        Properties mail = new Properties();
        mail.setProperty("mail." + protocol + ".connectiontimeout", millis);
        mail.setProperty("mail." + protocol + ".timeout", millis);
        mail.setProperty("mail." + protocol + ".writetimeout", millis);
        mail.put("mail." + protocol + ".socketFactory", new TimedSockets(timeout)); // the others are of one step each
        mail.setProperty("mail." + protocol + ".socketFactory.fallback", "false");
        mail.setProperty("mail." + protocol + ".auth", String.valueOf(user != null));
        mail.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        mail.setProperty("mail.smtp.starttls.required", String.valueOf(security.equals("starttls")));
        mail.setProperty("mail.smtp.starttls.enable", String.valueOf(security.equals("starttls")));
        DefaultJavaMailSender sender = new DefaultJavaMailSender();
        sender.setJavaMailProperties(mail);
        sender.setProtocol(protocol);
        sender.setHost(host);
        sender.setPort(port);
        sender.setUsername(user);
        sender.setPassword(password);
        return sender;
    }
}
