package outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;

/** A mail as it goes over the wire; its Message-ID is made from the delivery's id, the same at every attempt. */
public final class MailMessage extends MimeMessage {
    private static final Session SESSION = Session.getInstance(new Properties());
    private final String id;
    private final String domain;

    /** @param domain right side of the Message-ID */
    MailMessage(String id, String domain) {
        super(SESSION);
        this.id = id;
        this.domain = domain;
    }

    /** Of the delivery. */
    public String id() {
        return id;
    }

    /** RFC 5322, lines ended by CR LF. */
    public byte[] bytes() throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeTo(out);
        return out.toByteArray();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + SafeName.of(id) + "@" + domain + ">");
    }
}
