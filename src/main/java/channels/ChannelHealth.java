package channels;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Tells which channels are there and which files are not used. A bad file harms nothing, so the state stays up. */
final class ChannelHealth extends AbstractHealthCheck {
    private final ChannelCatalogue catalogue;

    ChannelHealth(ChannelCatalogue catalogue) {
        super("concierge", "channels");
        this.catalogue = catalogue;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    public boolean isReadiness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        Map<String, String> problems = catalogue.problems();
        String channels = "Channels: " + String.join(", ", catalogue.titles().keySet()) + ".";
        problems.forEach(builder::detail);
        builder.message((channels + " " + String.join(" ", problems.values())).strip()).up(); // the report shows this
    }
}
