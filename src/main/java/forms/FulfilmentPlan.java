package forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ledger.Delivery;

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
     * @param named    its name is the tenant's own, not made of its type and place
     */
    public record Entry(String delivery, String channel, Map<String, Object> settings, boolean named) {
    }

    /** By name alone. */
    public Optional<Entry> entry(String delivery) {
        return entries.stream().filter(entry -> entry.delivery().equals(delivery)).findFirst();
    }

    /** The channel that a delivery is owed to, with its settings of today; empty when that cannot be told any more. */
    public Optional<Entry> entry(Delivery delivery) {
        Optional<ChannelMark> mark = ChannelMark.of(delivery);
        return mark.isPresent() ? mark.get().find(delivery.name(), entries) : entry(delivery.name());
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

    /** What is owed for one submission, in the order of the plan. */
    public List<Delivery> owed(String submissionId, String tenantId, Instant dueAt) {
        List<Delivery> owed = new ArrayList<>();
        for (Entry entry : entries) {
            owed.add(Delivery.owed(submissionId, entry.delivery(), tenantId,
                    ChannelMark.of(entry, entries).reference(submissionId), dueAt));
        }
        if (confirmation != null) {
            owed.add(Delivery.owed(submissionId, CONFIRMATION, tenantId, CONFIRMATION + ':' + submissionId, dueAt));
        }
        return owed;
    }
}
