package feedback;

import java.time.Instant;

/**
 * What a visitor says about an answer, as a client sent it, checked.
 *
 * @param messageId  of the answer
 * @param pageMade   the id is a number: the page made it up, and only the answer's text tells which answer is meant
 * @param sentiment  positive, negative, or null to take back what was said
 * @param message    text of the answer as the page shows it, may be null
 * @param reason     may be null, as the comment
 * @param timestamp  when the visitor clicked, by the client's clock, may be null
 */
record FeedbackRequest(String messageId, boolean pageMade, String sessionId, String sentiment, String message,
        String reason, String comment, Instant timestamp) {
}
