package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Settles how the turn ended and builds its last frames; they are sent when the turn is stored. */
public final class CloseAnswer implements Processor {
    private final CompleteFrame complete;
    private final double outOfScopeBelow;

    /** @param outOfScopeBelow confidence below which a question is none of the organisation's: no address is asked */
    public CloseAnswer(CompleteFrame complete, double outOfScopeBelow) {
        this.complete = complete;
        this.outOfScopeBelow = outOfScopeBelow;
    }

    @Override
    public void process(Exchange exchange) {
        Turn turn = exchange.getMessage().getBody(Turn.class);
        LiveAnswer live = (LiveAnswer) turn.reply();
        if (live.cancelReason() == Turn.Outcome.INTERRUPTED) {
            throw new AnswerInterrupted("the service is stopping", null);
        }
        if (live.cancelReason() != null) {
            turn.outcome(live.cancelReason());
        }
        turn.outOfScope(turn.rating() != null && turn.rating().confidence() < outOfScopeBelow);
        turn.closing(live.dialect().closing(turn, complete));
    }
}
