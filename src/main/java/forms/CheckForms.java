package forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tenants.BadTenantConfiguration;
import tenants.Tenant;

/**
 * Body: a {@link Tenant} just read, stays; one whose forms or channels cannot be used is refused with a sentence. A
 * channel that is not there is only warned of, once.
 */
public final class CheckForms implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(CheckForms.class);
    private static final int REMEMBERED = 1_000;
    private final Cache<String, Boolean> warned = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final FormCatalogue catalogue;
    private final ChannelRules rules;

    public CheckForms(FormCatalogue catalogue, ChannelRules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    @Override
    public void process(Exchange exchange) {
        Tenant tenant = exchange.getMessage().getBody(Tenant.class);
        TenantForms forms = catalogue.of(tenant);
        for (FormDefinition form : forms.all()) {
            form.channels().forEach(channel -> check(tenant.id(), form.formId(), channel));
        }
        forms.warmUp();
    }

    private void check(String tenantId, String formId, FulfilmentPlan.Entry channel) {
        rules.fault(channel.channel(), channel.settings()).ifPresent(fault -> {
            throw new BadTenantConfiguration("The settings of the channel " + channel.delivery() + " of the form " + formId
                    + " do not fit in the configuration of the tenant " + tenantId + ": " + fault + ".");
        });
        String type = channel.channel();
        if (rules.missing(type) && warned.asMap().putIfAbsent(tenantId + ' ' + formId + ' ' + type, true) == null) {
            LOG.warn("The form {} of the tenant {} names the channel {}, but there is none here now. Its deliveries wait "
                    + "for its file.", formId, tenantId, type);
        }
    }
}
