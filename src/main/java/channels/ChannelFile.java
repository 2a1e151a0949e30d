package channels;

/**
 * One channel as its file describes it.
 *
 * @param name        such as {@code webhook}: what a tenant writes as {@code type}
 * @param title       a few words for people
 * @param description one or two sentences for people
 * @param settings    what a tenant must and may set
 * @param text        the whole file
 */
public record ChannelFile(String name, String title, String description, SettingsSchema settings, String text) {

    String fileName() {
        return ChannelName.fileName(name);
    }
}
