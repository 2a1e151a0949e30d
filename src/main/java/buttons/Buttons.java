package buttons;

import org.apache.camel.CamelContext;

/** Puts the beans of this package where the routes find them. */
public final class Buttons {
    private Buttons() {
    }

    public static void bind(CamelContext context) {
        context.getRegistry().bind("offerButtons", new OfferButtons(new ButtonOffers()));
    }
}
