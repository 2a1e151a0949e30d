package forms;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells that spooled submissions wait, one (variable {@code spooledId}) or all; once for each kind of reason. */
final class SpoolWaits implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(SpoolWaits.class);
    private static final String ALL = "";
    private final Map<String, Class<?>> told = new ConcurrentHashMap<>();

    @Override
    public void process(Exchange exchange) {
        Exception reason = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        String id = exchange.getVariable("spooledId", ALL, String.class);
        if (told.put(id, reason.getClass()) != reason.getClass()) {
            LOG.warn("Spooled submissions wait{}: {}", id.isEmpty() ? "" : " (" + id + " alone)",
                    (id.isEmpty() && reason.getCause() != null ? reason.getCause() : reason).toString());
        }
    }

    /** Forgets those that are gone. */
    void only(Collection<String> ids) {
        told.keySet().removeIf(id -> !id.equals(ALL) && !ids.contains(id));
    }

    /** A whole sweep went through. */
    void over() {
        if (told.remove(ALL) != null) {
            LOG.info("Spooled submissions are moved again");
        }
    }
}
