package admin;

import java.nio.file.Path;

/**
 * Who may make the calls of an administrator.
 *
 * @param token  null: the one in the folder
 * @param folder where a token is made at the first start; null where the setting alone decides
 */
public record AdminSettings(String token, Path folder) {
    private static final int SHORTEST = 16;

    /** Long enough, and of characters that a header can carry. */
    public static boolean usable(String token) {
        return token.length() >= SHORTEST && token.chars().allMatch(character -> character > ' ' && character < 127);
    }

    @Override
    public String toString() {
        return "AdminSettings[folder=" + folder + "]"; // the token is written nowhere
    }
}
