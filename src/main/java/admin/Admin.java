package admin;

import java.io.IOException;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Puts the beans of this package where the routes find them. */
public final class Admin {

    private Admin() {
    }

    /** @throws IOException when the file of the token cannot be read, written or used */
    public static void bind(CamelContext context, AdminSettings settings) throws IOException {
        Registry registry = context.getRegistry();
        registry.bind("authenticate", new Authenticate(token(settings)));
        registry.bind("readSubmissionQuery", new ReadSubmissionQuery());
        registry.bind("listDefaultTenant", new ListDefaultTenant());
        registry.bind("readSubmissionId", new ReadSubmissionId());
        registry.bind("requireSubmission", new RequireSubmission());
        registry.bind("writeSubmissions", new WriteSubmissions());
        registry.bind("writeSubmission", new WriteSubmission());
        registry.bind("writeReplay", new WriteReplay());
        registry.bind("tellReplayed", new TellReplayed());
    }

    private static AdminToken token(AdminSettings settings) throws IOException {
        if (settings.token() != null) {
            return AdminToken.of(settings.token());
        }
        if (settings.folder() == null) {
            return null;
        }
        String kept = new TokenFile(settings.folder()).readOrMake(System.out);
        if (!AdminSettings.usable(kept)) {
            throw new IOException("the token has fewer than 16 visible characters");
        }
        return AdminToken.of(kept);
    }
}
