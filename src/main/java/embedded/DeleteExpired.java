package embedded;

import async.FutureProcessor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;

/** Deletes the rows whose time has passed; afterwards the body is their number. */
final class DeleteExpired extends FutureProcessor {
    private final SqliteWriter writer;
    private final List<String> deletions = SqlText.each("delete-expired");

    DeleteExpired(SqliteWriter writer, Executor executor) {
        super(executor);
        this.writer = writer;
    }

    @Override
    protected CompletableFuture<Integer> answer(Exchange exchange) {
        return writer.write(statements -> deletions.stream().mapToInt(one -> statements.update(one, Map.of())).sum());
    }
}
