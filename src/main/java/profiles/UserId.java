package profiles;

import chat.Refusal;
import java.util.regex.Pattern;

/** Ids of visitors have the form of session ids, which guests use. */
final class UserId {
    private static final Pattern ALLOWED = Pattern.compile("[0-9A-Za-z._:-]{1,100}");

    private UserId() {
    }

    static void check(String userId) {
        if (!ALLOWED.matcher(userId).matches()) {
            throw new Refusal(400, "bad_user_id",
                    "user_id must be 1 to 100 characters of 0-9, A-Z, a-z, dot, underscore, colon or hyphen.");
        }
    }
}
