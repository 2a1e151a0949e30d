package channels;

import forms.FormDefinition;
import forms.FulfilmentPlan;
import forms.Submission;
import ledger.Delivery;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * From the variables {@code delivery}, {@code submission} and {@code form}: the {@link Channel} in the variable
 * {@code called}, its checked settings in {@code channel}, and the body of the channel contract.
 */
final class PrepareCall implements Processor {
    private final ChannelCatalogue catalogue;

    PrepareCall(ChannelCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void process(Exchange exchange) {
        Delivery delivery = exchange.getVariable("delivery", Delivery.class);
        Submission submission = exchange.getVariable("submission", Submission.class);
        FormDefinition form = exchange.getVariable("form", FormDefinition.class);
        FulfilmentPlan.Entry wanted = form.plan(submission.formData()).entry(delivery).orElseThrow(
                () -> new PermanentFailure("The channel " + delivery.name() + " is not the one any more that this "
                        + "submission was owed to. Give it a name in the form's fulfillment and replay."));
        Channel channel = channel(wanted.channel());
        check(wanted, channel);
        exchange.setVariable("called", channel);
        exchange.setVariable("channel", wanted.settings());
        exchange.getMessage().setBody(DeliveryBody.of(delivery, submission, form));
    }

    private Channel channel(String type) {
        if (!ChannelName.valid(type)) { // it becomes part of an address
            throw new PermanentFailure("The type of a channel must be a word of small letters, digits and hyphens");
        }
        return catalogue.find(type).orElseThrow(() -> new TryLater("There is no channel " + type
                + " here: no file " + ChannelName.fileName(type) + " is loaded"));
    }

    private static void check(FulfilmentPlan.Entry wanted, Channel channel) {
        channel.file().settings().fault(wanted.settings()).ifPresent(fault -> {
            throw new PermanentFailure("The settings of the channel " + wanted.delivery() + " do not fit: " + fault);
        });
    }
}
