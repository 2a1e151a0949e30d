package feedback;

import chat.KeptText;
import chat.TurnRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/**
 * Looks among the session's last turns (variable {@code recalled}) for the one whose id the variable {@code feedback}
 * holds: sets {@code meantTurn}, else {@code turnQuery}, with which the store is to be asked.
 */
final class FindMeantTurn implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        FeedbackRequest request = exchange.getVariable("feedback", FeedbackRequest.class);
        List<TurnRecord> recalled = exchange.getVariable("recalled", List.class);
        Optional<TurnRecord> byId = recalled.stream()
                .filter(turn -> turn.messageId().equals(request.messageId())).findFirst();
        if (byId.isPresent()) {
            exchange.setVariable("meantTurn", byId.get());
        } else {
            exchange.setVariable("turnQuery", new TurnQuery(request.pageMade() ? null : request.messageId(),
                    request.sessionId(), request.messageId(),
                    answers(request, exchange.getVariable("tenant", Tenant.class))));
        }
    }

    /** In the form in which answers are stored; the page shows the wish for an address as their last paragraph. */
    private static List<String> answers(FeedbackRequest request, Tenant tenant) {
        Set<String> answers = new LinkedHashSet<>();
        if (request.message() != null && !request.message().isBlank()) {
            String shown = request.message();
            answers.add(KeptText.response(shown, tenant));
            answers.add(KeptText.response(shown.strip(), tenant));
            String offer = "\n\n" + tenant.escalation().message().stripTrailing();
            String trimmed = shown.stripTrailing();
            if (trimmed.endsWith(offer)) {
                answers.add(KeptText.response(trimmed.substring(0, trimmed.length() - offer.length()), tenant));
            }
        }
        return List.copyOf(answers);
    }
}
