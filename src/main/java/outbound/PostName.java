package outbound;

import chat.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What tells one post from another, the same at every attempt. */
public final class PostName {
    private PostName() {
    }

    /** The id of the webhook standard, else one made from address and body. */
    public static String of(Post post) {
        return post.headers().entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase("webhook-id"))
                .map(Map.Entry::getValue).findFirst().orElseGet(() -> Sha256.hex(
                        post.address() + "\n" + new String(post.body(), StandardCharsets.UTF_8)));
    }
}
