package feedback;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Puts the beans of this package where the routes find them. */
public final class Feedback {
    private Feedback() {
    }

    public static void bind(CamelContext context, FeedbackSettings settings, Clock clock) {
        Registry registry = context.getRegistry();
        registry.bind("readFeedback", new ReadFeedback(settings));
        registry.bind("findMeantTurn", new FindMeantTurn());
        registry.bind("writeFeedback", new WriteFeedback(clock));
        registry.bind("keepApart", new KeepApart());
        registry.bind("confirmFeedback", new ConfirmFeedback());
    }
}
