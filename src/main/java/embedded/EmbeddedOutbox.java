package embedded;

import alarms.Alarm;
import app.Settings;
import async.Pools;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import outbound.FunctionCall;
import outbound.MailMessage;
import outbound.Post;
import outbound.PostName;
import outbound.PostStays;
import outbound.SafeName;
import outbound.StoredObject;
import outbound.TextMessage;

/** Whatever leaves, as files below the data folder, or mails by a server: beans for the routes. */
public final class EmbeddedOutbox {
    private static final int THREADS = 2;
    private static final int WAITING = 1_000;

    private EmbeddedOutbox() {
    }

    /** @throws app.BadSetting with a sentence */
    static void check(Settings settings) {
        SmtpSettings.read(settings.values());
    }

    static void bind(CamelContext context, Settings settings) {
        SmtpSettings smtp = SmtpSettings.read(settings.values());
        if (smtp != null) {
            context.getRegistry().bind("smtpSender", smtp.sender());
        }
        bind(context, settings.data(), settings.values().list("concierge.outbound.outbox-hosts"));
    }

    /** @param hosts endings of those whose posts stay here */
    public static void bind(CamelContext context, Path data, List<String> hosts) {
        Pools.register(context, "outbox", THREADS, WAITING); // alarms; the rest has its channel's threads
        Registry registry = context.getRegistry();
        registry.bind("mailFile", new OutboxFile<>(MailMessage.class, mail -> SafeName.of(mail.id()) + ".eml",
                EmbeddedOutbox::bytes));
        registry.bind("smsFile", new OutboxFile<>(TextMessage.class, sms -> json(sms.id()), OutboxText::of));
        registry.bind("functionFile", new OutboxFile<>(FunctionCall.class, call -> json(call.id()), OutboxText::of));
        registry.bind("alarmFile", new OutboxFile<>(Alarm.class, alarm -> json(alarm.id()), OutboxText::of));
        registry.bind("postFile", new OutboxFile<>(Post.class, post -> json(PostName.of(post)), OutboxText::of));
        registry.bind("postStays", new PostStays(hosts));
        registry.bind("objectFile", new OutboxFile<>(StoredObject.class,
                object -> SafeName.of(object.bucket()) + "/" + SafeName.path(object.key()), StoredObject::content));
        registry.bind("syncFolders", new SyncFolders(data));
        registry.bind("tellMailRefused", new TellMailRefused());
    }

    private static String json(String id) {
        return SafeName.of(id) + ".json";
    }

    private static byte[] bytes(MailMessage mail) throws IOException {
        try {
            return mail.bytes();
        } catch (MessagingException e) {
            throw new IOException("The mail cannot be written", e);
        }
    }
}
