package embedded;

import chat.StoredTime;
import feedback.FeedbackRow;
import feedback.FeedbackRows;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Feedback in SQLite; row and sentiment change in one transaction. */
final class FeedbackTable {
    private final SqliteWriter writer;
    private final String keep = SqlText.of("keep-feedback");
    private final String remove = SqlText.of("remove-feedback");
    private final String countForeign = SqlText.of("count-foreign-feedback");
    private final String saveSentiment = SqlText.of("save-sentiment");

    FeedbackTable(SqliteWriter writer) {
        this.writer = writer;
    }

    /** False when the message id is taken by another session; then nothing is done. */
    CompletableFuture<Boolean> save(FeedbackRow feedback) {
        return writer.write(statements -> {
            Map<String, Object> row = FeedbackRows.row(feedback);
            Integer foreign = statements.queryForObject(countForeign, row, Integer.class);
            if (foreign != null && foreign > 0) {
                return false;
            }
            statements.update(feedback.takenBack() ? remove : keep, row);
            setSentiment(statements, feedback);
            return true;
        });
    }

    private void setSentiment(NamedParameterJdbcOperations statements, FeedbackRow feedback) {
        if (feedback.originalTs() != null) {
            Map<String, Object> turn = new HashMap<>();
            turn.put("session_id", feedback.sessionId());
            turn.put("original_ts", StoredTime.text(feedback.originalTs()));
            turn.put("sentiment", feedback.turnSentiment());
            turn.put("client_message_id", feedback.otherName());
            statements.update(saveSentiment, turn);
        }
    }
}
