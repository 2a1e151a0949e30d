package forms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tenants.Tenant;

/** Body: {@link Filing}; checks all fields, then gives it its priority and the deliveries that are owed. */
public final class CompleteFiling implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(CompleteFiling.class);
    private static final int FEWEST_DAYS = 3; // deliveries are tried again for 51 hours and need the submission
    private final FormCatalogue catalogue;
    private final Priorities priorities;
    private final Duration headStart;
    private final Clock clock;

    /** @param headStart before it is over, no sweeper takes the deliveries from the process that accepted them */
    public CompleteFiling(FormCatalogue catalogue, Priorities priorities, Duration headStart, Clock clock) {
        this.catalogue = catalogue;
        this.priorities = priorities;
        this.headStart = headStart;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        Filing filing = exchange.getMessage().getBody(Filing.class);
        FormDefinition form = filing.form();
        if (form == null) {
            throw FormRefusal.unknownForm();
        }
        if (!form.enabled()) {
            throw FormRefusal.because(403, "This form is not open at the moment.");
        }
        Map<String, Object> data = FormCheck.values(catalogue.of(filing.tenant()), form, filing.request().formData());
        FulfilmentPlan plan = form.plan(data);
        if (plan.entries().isEmpty()) {
            LOG.warn("The form {} of the tenant {} has no channel: {} is stored only", form.formId(),
                    filing.tenant().id(), filing.submissionId());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Delivery> owed = plan.owed(filing.submissionId(), filing.tenant().id(), now.plus(headStart));
        Filing complete = filing.with(submission(filing, data, now, owed.isEmpty() ? SubmissionStatus.DELIVERED
                : SubmissionStatus.PENDING), owed);
        exchange.setVariable("filing", complete);
        exchange.getMessage().setBody(complete);
    }

    private Submission submission(Filing filing, Map<String, Object> data, Instant now, String status) {
        Tenant tenant = filing.tenant();
        Integer days = tenant.retentionDays();
        return new Submission(filing.submissionId(), tenant.id(), tenant.hash(), filing.form().formId(), data,
                priorities.of(filing.form(), data), now, filing.request().sessionId(), filing.payloadHash(), status,
                days == null ? null : (Long) now.plus(Math.max(days, FEWEST_DAYS), ChronoUnit.DAYS).getEpochSecond());
    }
}
