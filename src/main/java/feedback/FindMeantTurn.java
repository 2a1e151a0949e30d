package feedback;

import chat.KeptText;
import chat.TurnRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/**
 * Looks among the session's last turns (variable {@code recalled}) for the one that the variable {@code feedback}
 * means: sets {@code meantTurn}, or {@code turnQuery} when it may be an older one or one of another session.
 */
final class FindMeantTurn implements Processor {
    private static final int RECALLED_AT_MOST = 20;

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        FeedbackRequest request = exchange.getVariable("feedback", FeedbackRequest.class);
        List<TurnRecord> recalled = exchange.getVariable("recalled", List.class);
        Set<String> answers = answers(request, exchange.getVariable("tenant", Tenant.class));
        TurnRecord byId = latest(recalled, turn -> turn.messageId().equals(request.messageId()));
        TurnRecord byAnswer = latest(recalled, turn -> answers.contains(turn.response()));
        boolean older = recalled.size() >= RECALLED_AT_MOST && byAnswer == null && !answers.isEmpty();
        if (byId != null) {
            exchange.setVariable("meantTurn", byId);
        } else if (!request.pageMade() || older) {
            exchange.setVariable("meantTurn", byAnswer);
            exchange.setVariable("turnQuery", new TurnQuery(request.pageMade() ? null : request.messageId(),
                    request.sessionId(), older ? List.copyOf(answers) : List.of()));
        } else {
            exchange.setVariable("meantTurn", byAnswer);
        }
    }

    private static TurnRecord latest(List<TurnRecord> turns, Predicate<TurnRecord> is) {
        return turns.stream().filter(is).reduce((earlier, later) -> later).orElse(null);
    }

    /** In the form in which answers are stored; the page shows the wish for an address as their last paragraph. */
    private static Set<String> answers(FeedbackRequest request, Tenant tenant) {
        Set<String> answers = new LinkedHashSet<>();
        if (request.message() != null && !request.message().isBlank()) {
            String offer = "\n\n" + tenant.escalation().message();
            String shown = request.message();
            answers.add(KeptText.response(shown, tenant));
            answers.add(KeptText.response(shown.strip(), tenant));
            if (shown.stripTrailing().endsWith(offer)) {
                String alone = shown.stripTrailing();
                answers.add(KeptText.response(alone.substring(0, alone.length() - offer.length()), tenant));
            }
        }
        return answers;
    }
}
