package forms;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** Body: a {@link Tenant} just read, stays; one whose forms cannot be used is refused with a sentence. */
public final class CheckForms implements Processor {
    private final FormCatalogue catalogue;

    public CheckForms(FormCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void process(Exchange exchange) {
        catalogue.of(exchange.getMessage().getBody(Tenant.class)).warmUp();
    }
}
