package feedback;

import chat.KeptText;
import chat.Refusal;
import chat.TurnRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** Variables {@code feedback}, {@code meantTurn}, {@code tenant}; sets {@code feedbackRow}, or refuses. */
final class WriteFeedback implements Processor {
    private final Clock clock;

    WriteFeedback(Clock clock) {
        this.clock = clock;
    }

    static Refusal unknownMessage() {
        return new Refusal(404, "unknown_message", "There is no such message in this conversation.");
    }

    @Override
    public void process(Exchange exchange) {
        FeedbackRequest request = exchange.getVariable("feedback", FeedbackRequest.class);
        TurnRecord turn = exchange.getVariable("meantTurn", TurnRecord.class);
        if (turn != null && !turn.sessionId().equals(request.sessionId())) {
            throw unknownMessage();
        }
        exchange.setVariable("feedbackRow", row(request, turn, exchange.getVariable("tenant", Tenant.class)));
    }

    private FeedbackRow row(FeedbackRequest request, TurnRecord turn, Tenant tenant) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new FeedbackRow(turn == null ? request.messageId() : turn.messageId(), request.sessionId(),
                request.messageId(), tenant.id(), turn == null ? null : turn.originalTs(), request.sentiment(),
                kept(request.reason(), tenant), kept(request.comment(), tenant),
                request.timestamp() == null ? now : request.timestamp(), now,
                turn == null ? tenant.keptUntil(now) : turn.expiresAt());
    }

    private static String kept(String text, Tenant tenant) {
        return text == null ? null : KeptText.of(text, tenant);
    }
}
