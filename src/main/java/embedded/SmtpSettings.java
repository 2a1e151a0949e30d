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
 * @param timeout  of each step of the talk with the server
 */
record SmtpSettings(String host, int port, String user, String password, String security, Duration timeout) {

    /** Null when none is configured. */
    static SmtpSettings read(SettingsReader in) {
        String host = in.optional("concierge.mail.smtp-host");
        SmtpSettings settings = new SmtpSettings(host, in.number("concierge.mail.smtp-port", 1, 65_535),
                in.optional("concierge.mail.smtp-user"), in.optional("concierge.mail.smtp-password"),
                in.oneOf("concierge.mail.smtp-security", "starttls", "tls", "none"),
                in.duration("concierge.mail.smtp-timeout"));
        return host == null ? null : settings;
    }

    /** Credentials stay out of the endpoint's address, which is logged. */
    JavaMailSender sender() {
        String protocol = security.equals("tls") ? "smtps" : "smtp";
        String millis = String.valueOf(timeout.toMillis());
        Properties mail = new Properties();
        mail.setProperty("mail." + protocol + ".connectiontimeout", millis);
        mail.setProperty("mail." + protocol + ".timeout", millis);
        mail.setProperty("mail." + protocol + ".writetimeout", millis);
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
