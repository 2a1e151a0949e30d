package forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where one submission goes, in the order of the configuration.
 *
 * @param confirmation address of the applicant who gets a mail; null: nobody does
 */
public record FulfilmentPlan(List<Entry> entries, String confirmation) {
    /** Name of the delivery that is the applicant's mail. */
    public static final String CONFIRMATION = "confirmation";

    public FulfilmentPlan {
        entries = List.copyOf(entries);
    }

    /**
     * One delivery.
     *
     * @param delivery its name: unique in the plan
     * @param channel  type of the channel
     * @param settings of the channel: lambda {@code function, action}; s3 {@code bucket}; email {@code to} (a list);
     *                 sms {@code to}; webhook {@code url, secret}; else whatever the tenant wrote
     */
    public record Entry(String delivery, String channel, Map<String, Object> settings) {
    }

    public Optional<Entry> entry(String delivery) {
        return entries.stream().filter(entry -> entry.delivery().equals(delivery)).findFirst();
    }

    /** Names of all deliveries to their channels; the applicant's mail comes last. */
    public Map<String, String> deliveries() {
        Map<String, String> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(entry.delivery(), entry.channel()));
        if (confirmation != null) {
            all.put(CONFIRMATION, CONFIRMATION);
        }
        return all;
    }
}
