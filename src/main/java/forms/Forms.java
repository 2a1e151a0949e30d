package forms;

import chat.Conversations;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Puts the beans of this package where the routes find them. */
public final class Forms {
    private Forms() {
    }

    /** @param headStart see {@link CompleteFiling} */
    public static void bind(CamelContext context, FormCatalogue catalogue, ChannelRules channels,
            Conversations conversations, Duration headStart, Clock clock) {
        Registry registry = context.getRegistry();
        registry.bind("checkForms", new CheckForms(catalogue, channels));
        registry.bind("readFormFrame", new ReadFormFrame());
        registry.bind("checkFormRequest", new CheckFormRequest(conversations));
        registry.bind("validateField", new ValidateField(catalogue));
        registry.bind("acceptInput", new AcceptInput());
        registry.bind("beginFiling", new BeginFiling(catalogue));
        registry.bind("completeFiling", new CompleteFiling(catalogue, new Priorities(), headStart, clock));
        registry.bind("gatherEarlier", new GatherEarlier());
        registry.bind("tellEarlier", new TellEarlier());
        registry.bind("setConfirmationApart", new SetConfirmationApart());
        registry.bind("noteConfirmation", new NoteConfirmation());
        registry.bind("addConfirmation", new AddConfirmation());
        registry.bind("writeReceipt", new WriteReceipt());
        registry.bind("logSubmission", new LogSubmission());
        registry.bind("refuseUnstored", new RefuseUnstored());
        registry.bind("writeFormRefusal", new WriteFormRefusal());
        registry.bind("tellFormAnswer", new TellFormAnswer());
    }
}
