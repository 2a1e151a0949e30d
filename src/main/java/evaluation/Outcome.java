package evaluation;

/** A question, what came back, and whether it was right. */
public record Outcome(LabelledQuestion question, Asker.Reply reply) {

    public boolean right() {
        return reply.manner() != Asker.Manner.REFUSED && question.rightBy(reply.answer());
    }

    /** Answered right without reserve, or rightly not answered. */
    public boolean handledRight() {
        return question.answerable() ? right() && reply.manner() == Asker.Manner.PLAIN
                : reply.manner() == Asker.Manner.REFUSED;
    }

    /** Null when the right document is not labelled. */
    public Boolean documentFirst() {
        if (question.document() == null || !question.answerable()) {
            return null;
        }
        return !reply.documents().isEmpty() && reply.documents().get(0).equals(question.document());
    }
}
