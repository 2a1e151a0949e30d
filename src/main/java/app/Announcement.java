package app;

import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says where to find the page. */
final class Announcement extends MainListenerSupport {
    private static final Logger LOG = LoggerFactory.getLogger("Concierge");
    private final Settings settings;

    Announcement(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void afterStart(BaseMainSupport main) {
        LOG.info("Concierge is ready ({} platform). Open http://localhost:{}/", settings.platform(),
                settings.http().port());
    }
}
