package chat;

import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** From a turn to its row (variable {@code turnRecord}). */
public final class WriteTurnRecord implements Processor {

    @Override
    public void process(Exchange exchange) {
        exchange.setVariable("turnRecord", record(exchange.getMessage().getBody(Turn.class)));
    }

    static TurnRecord record(Turn turn) {
        Question question = turn.question();
        Tenant tenant = question.tenant();
        String answer = KeptText.ofAnswer(turn.answer(), tenant);
        boolean truncated = answer.length() > KeptText.LONGEST_ANSWER;
        Rating rating = turn.rating();
        Conversation talk = ((LiveAnswer) turn.reply()).conversation();
        long closingFrames = turn.closing().stream().filter(frame -> !frame.startsWith(":")).count();
        return new TurnRecord(question.sessionId(), question.askedAt(), question.messageId(),
                question.conversationId(), tenant.id(), tenant.hash(), question.role(), KeptText.of(question.text(), tenant),
                Unicode.cut(answer, KeptText.LONGEST_ANSWER), truncated,
                rating == null ? null : rating.confidence(), turn.lowConfidence(), rating == null ? null : rating.parts(),
                rating != null && rating.calibrated(), turn.citations(), turn.engine(),
                turn.outcome().name().toLowerCase(Locale.ROOT), "pending", "neutral", turn.meter().firstPieceMillis(),
                turn.meter().elapsedMillis(), turn.meter().inputTokens(), turn.meter().outputTokens(),
                talk.lastEventId() + closingFrames,
                tenant.keptUntil(question.askedAt()));
    }
}
