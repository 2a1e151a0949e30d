package outbound;

import java.util.List;
import java.util.Locale;

/** Whether a post goes to a host that nobody owns, and so is kept here for people to see. */
public final class PostStays {
    private final List<String> endings;

    /** @param endings of hosts, such as {@code .example} */
    public PostStays(List<String> endings) {
        this.endings = endings.stream().map(ending -> ending.toLowerCase(Locale.ROOT)).toList();
    }

    public boolean here(Post post) {
        String host = post.address().getHost();
        String name = host == null ? "" : "." + host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return endings.stream().anyMatch(name::endsWith);
    }
}
