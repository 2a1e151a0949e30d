package channels;

import forms.ChannelRules;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels that are there now, and what is wrong with files that are none. Changed by one thread, read by all. */
public final class ChannelCatalogue implements ChannelRules {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelCatalogue.class);
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();
    private final Map<String, String> problems = new ConcurrentHashMap<>();
    private final Map<String, ChannelFile> builtIn = BuiltInChannels.read();
    private volatile boolean complete;
    private final ReadChannelFile reader = new ReadChannelFile();
    private final ChannelRoutes routes;
    private final Consumer<Channel> retire;

    /** @param retire told of channels that get no new deliveries; their routes go when the running ones are done */
    ChannelCatalogue(ChannelRoutes routes, Consumer<Channel> retire) {
        this.routes = routes;
        this.retire = retire;
    }

    public Optional<Channel> find(String name) {
        return Optional.ofNullable(name == null ? null : channels.get(name));
    }

    /** Name to title. */
    Map<String, String> titles() {
        Map<String, String> titles = new TreeMap<>();
        channels.forEach((name, channel) -> titles.put(name, channel.file().title()));
        return titles;
    }

    /** File name to sentence. */
    Map<String, String> problems() {
        return new TreeMap<>(problems);
    }

    @Override
    public boolean missing(String type) {
        return complete && find(type).isEmpty();
    }

    @Override
    public Optional<String> fault(String type, Map<String, Object> settings) {
        return find(type).map(Channel::file).or(() -> Optional.ofNullable(builtIn.get(type)))
                .flatMap(file -> file.settings().fault(settings));
    }

    void takeBuiltIn() {
        builtIn.forEach((name, file) -> channels.put(name, routes.create(file, true)));
    }

    /** The folder was looked at: what is not there now is missing. */
    void complete() {
        complete = true;
    }

    /** Takes up a new or changed file; a bad one is told, and the last good version stays. */
    void take(String fileName, String text) {
        try {
            ChannelFile file = reader.read(fileName, text);
            if (find(file.name()).filter(Channel::builtIn).isPresent()) {
                throw new BadChannelFile("the channel " + file.name()
                        + " comes with the program and cannot be replaced; choose another name");
            }
            Channel old = channels.put(file.name(), routes.create(file, false));
            problems.remove(fileName);
            LOG.info("Channel {} is {} ({})", file.name(), old == null ? "there" : "changed", fileName);
            if (old != null) {
                retire.accept(old);
            }
        } catch (BadChannelFile e) {
            report(fileName, "The channel file " + fileName + " is not used: " + e.getMessage() + "."
                    + (dropped(fileName) == null ? "" : " The last good version stays."));
        }
    }

    void report(String fileName, String sentence) {
        if (!sentence.equals(problems.put(fileName, sentence))) {
            LOG.error("{}", sentence);
        }
    }

    /** What is odd, but perhaps meant; told until it is mended. */
    void warn(String name, String sentence) {
        if (!sentence.equals(problems.put(name, sentence))) {
            LOG.warn("{}", sentence);
        }
    }

    void mended(String name) {
        problems.remove(name);
    }

    void remove(String fileName) {
        problems.remove(fileName);
        Channel gone = dropped(fileName);
        if (gone != null) {
            channels.remove(gone.file().name());
            routes.forget(gone.file().name());
            LOG.info("Channel {} is gone ({})", gone.file().name(), fileName);
            retire.accept(gone);
        }
    }

    private Channel dropped(String fileName) {
        return ChannelName.ofFile(fileName).flatMap(this::find).filter(channel -> !channel.builtIn()).orElse(null);
    }
}
