package channels;

import forms.Submission;
import java.util.Map;
import ledger.Delivery;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/**
 * From the variables {@code delivery}, {@code submission} and {@code tenant}: the {@link Channel} in the variable
 * {@code called}, its checked settings in {@code channel}, and the body of the channel contract.
 */
final class PrepareCall implements Processor {
    private final ChannelCatalogue catalogue;
    private final ConfiguredChannels configured;

    PrepareCall(ChannelCatalogue catalogue, ConfiguredChannels configured) {
        this.catalogue = catalogue;
        this.configured = configured;
    }

    @Override
    public void process(Exchange exchange) {
        Delivery delivery = exchange.getVariable("delivery", Delivery.class);
        Submission submission = exchange.getVariable("submission", Submission.class);
        Tenant tenant = exchange.getVariable("tenant", Tenant.class);
        ConfiguredChannels.Configured wanted = configured.find(tenant, submission.formId(), delivery.name())
                .orElseThrow(() -> new PermanentFailure("The form " + submission.formId()
                        + " has no channel named " + delivery.name() + " any more"));
        Channel channel = channel(wanted.type());
        check(wanted, channel);
        exchange.setVariable("called", channel);
        exchange.setVariable("channel", wanted.settings());
        exchange.getMessage().setBody(DeliveryBody.of(delivery, submission, tenant));
    }

    private Channel channel(String type) {
        if (!ChannelName.valid(type)) { // it becomes part of an address
            throw new PermanentFailure("The type of a channel must be a word of small letters, digits and hyphens");
        }
        return catalogue.find(type).orElseThrow(() -> new TryLater("There is no channel " + type
                + " here: no file " + ChannelName.fileName(type) + " is loaded"));
    }

    private static void check(ConfiguredChannels.Configured wanted, Channel channel) {
        Map<String, Object> settings = wanted.settings();
        channel.file().settings().fault(settings).ifPresent(fault -> {
            throw new PermanentFailure("The settings of the channel " + wanted.name() + " do not fit: " + fault);
        });
    }
}
