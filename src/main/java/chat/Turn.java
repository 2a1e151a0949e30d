package chat;

import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * One question on its way to its answer: the message body of the whole answer flow.
 * One step writes it at a time; the answer text grows on the engine's thread.
 */
public final class Turn implements Reply {
    private static final String VARIABLE = "turn";
    private final Question question;
    private final Reply reply;
    private final int longestAnswer;
    private final StringBuffer answer = new StringBuffer();
    private final Meter meter = new Meter();
    private volatile List<Utterance> history = List.of();
    private volatile List<Passage> passages = List.of();
    private volatile List<Citation> citations = List.of();
    private volatile List<String> closing = List.of();
    private volatile Signals signals = Signals.NONE;
    private volatile Prompt prompt;
    private volatile Rating rating;
    private volatile Offer offer;
    private volatile boolean outOfScope;
    private volatile Outcome outcome = Outcome.ANSWERED;
    private volatile String engine = "none";

    /** @param longestAnswer characters after which pieces are dropped, so that memory stays bounded */
    public Turn(Question question, Reply reply, int longestAnswer) {
        this.question = question;
        this.reply = reply;
        this.longestAnswer = longestAnswer;
    }

    /** So that it is found again when a step fails while the body is something else. */
    public void ridesIn(Exchange exchange) {
        exchange.setVariable(VARIABLE, this);
    }

    /** Null when the exchange has no turn, or none yet. */
    public static Turn of(Exchange exchange) {
        return exchange.getVariable(VARIABLE, Turn.class);
    }

    /** How a turn ended. */
    public enum Outcome { ANSWERED, STOPPED, ABANDONED, INTERRUPTED, FAILED }

    @Override
    public boolean piece(String text) {
        if (text.isEmpty() || answer.length() + text.length() > longestAnswer) {
            return true;
        }
        meter.countPiece();
        answer.append(text);
        return reply.piece(text);
    }

    @Override
    public void onDrain(Runnable resume) {
        reply.onDrain(resume);
    }

    @Override
    public void onCancel(Runnable cancel) {
        reply.onCancel(cancel);
    }

    @Override
    public boolean cancelled() {
        return reply.cancelled();
    }

    public Question question() {
        return question;
    }

    /** Where the answer goes. */
    public Reply reply() {
        return reply;
    }

    /** The last frames, once they are known. */
    public List<String> closing() {
        return closing;
    }

    public void closing(List<String> frames) {
        closing = List.copyOf(frames);
    }

    public String answer() {
        return answer.toString();
    }

    public Meter meter() {
        return meter;
    }

    /** True once something was sent: from then on asking the model again would repeat text. */
    public boolean begun() {
        return meter.pieces() > 0;
    }

    public List<Utterance> history() {
        return history;
    }

    public void history(List<Utterance> recalled) {
        history = List.copyOf(recalled);
    }

    public List<Passage> passages() {
        return passages;
    }

    public void passages(List<Passage> retrieved) {
        passages = List.copyOf(retrieved);
    }

    public List<Citation> citations() {
        return citations;
    }

    public void citations(List<Citation> given) {
        citations = List.copyOf(given);
    }

    public Signals signals() {
        return signals;
    }

    public void signals(Signals given) {
        signals = given;
    }

    public Prompt prompt() {
        return prompt;
    }

    public void prompt(Prompt written) {
        prompt = written;
    }

    /** Null until rated. */
    public Rating rating() {
        return rating;
    }

    public void rating(Rating given) {
        rating = given;
    }

    /** Answered, but not surely enough for this tenant. */
    public boolean lowConfidence() {
        return rating != null && rating.confidence() < question.tenant().escalation().threshold();
    }

    /** The visitor is to be asked for an address, so that a person can answer. */
    public boolean asksForAddress() {
        return outcome == Outcome.ANSWERED && lowConfidence() && !outOfScope
                && question.tenant().escalation().enabled();
    }

    public void outOfScope(boolean judged) {
        outOfScope = judged;
    }

    /** Frame of what is offered below the answer; a turn that was stopped offers nothing. */
    Optional<String> offered() {
        return outcome == Outcome.ANSWERED && offer != null && offer.worthTelling()
                ? Optional.of(Json.write(offer.frame(question.sessionId())))
                : Optional.empty();
    }

    public void offer(Offer made) {
        offer = made;
    }

    public Outcome outcome() {
        return outcome;
    }

    public void outcome(Outcome reached) {
        outcome = reached;
    }

    /** Name of the engine that answered, as calibration tables are named: extractive, openai, agent, model. */
    public String engine() {
        return engine;
    }

    public void engine(String name) {
        engine = name;
    }
}
