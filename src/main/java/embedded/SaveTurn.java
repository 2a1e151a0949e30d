package embedded;

import async.FutureProcessor;
import chat.TurnRecord;
import chat.TurnRows;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;

/** Body: {@link TurnRecord}; written when this step is done. */
final class SaveTurn extends FutureProcessor {
    private final SqliteWriter writer;
    private final String sql = SqlText.of("save-turn");

    SaveTurn(SqliteWriter writer, Executor executor) {
        super(executor);
        this.writer = writer;
    }

    @Override
    protected CompletableFuture<TurnRecord> answer(Exchange exchange) throws InvalidPayloadException {
        TurnRecord turn = exchange.getMessage().getMandatoryBody(TurnRecord.class);
        Map<String, Object> row = Rows.flat(TurnRows.row(turn));
        return writer.write(statements -> {
            statements.update(sql, row);
            return turn;
        });
    }
}
