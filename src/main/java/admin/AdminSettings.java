package admin;

import app.BadSetting;
import app.SettingsReader;
import java.nio.file.Path;

/**
 * Who may make the calls of an administrator.
 *
 * @param token  null: the one in the folder
 * @param folder where a token is made at the first start; null where the setting alone decides
 */
public record AdminSettings(String token, Path folder) {
    private static final int SHORTEST = 16;

    /** @throws BadSetting with a sentence that names the setting, not its value: it is a secret */
    public static AdminSettings read(SettingsReader in) {
        String token = in.optional("concierge.admin.token");
        if (token != null && !usable(token)) {
            throw new BadSetting("The setting concierge.admin.token must have at least 16 characters, all of them "
                    + "visible ASCII.");
        }
        boolean whole = in.text("concierge.platform").equals("embedded");
        return new AdminSettings(token, whole ? Path.of(in.text("concierge.data")) : null);
    }

    /** Long enough, and of characters that a header can carry. */
    static boolean usable(String token) {
        return token.length() >= SHORTEST && token.chars().allMatch(character -> character > ' ' && character < 127);
    }

    @Override
    public String toString() {
        return "AdminSettings[folder=" + folder + "]"; // the token is written nowhere
    }
}
