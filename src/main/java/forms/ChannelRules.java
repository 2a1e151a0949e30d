package forms;

import java.util.Map;
import java.util.Optional;

/** What is known of channels when a tenant's configuration is read. */
public interface ChannelRules {

    /** True when there is certainly none of that type now; its file may come later. */
    boolean missing(String type);

    /** What is wrong, in words that name the field and no value; empty too for a channel that is not known yet. */
    Optional<String> fault(String type, Map<String, Object> settings);
}
