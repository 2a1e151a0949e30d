package aws;

import async.FutureProcessor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes several rows together or not at all; those that meet another transaction are tried again. */
final class Transactions {
    static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final Set<String> PASSING = Set.of("TransactionConflict", "ThrottlingError",
            "ProvisionedThroughputExceeded");
    private static final int TRIES = 8;
    private static final int LONGEST_SHIFT = 4;
    private final DynamoDbAsyncClient client;

    Transactions(DynamoDbAsyncClient client) {
        this.client = client;
    }

    /** Empty when written; else a word for each item, at least one of them {@link #CONDITION_FAILED}. */
    CompletableFuture<List<String>> write(List<TransactWriteItem> items) {
        return write(TransactWriteItemsRequest.builder().transactItems(items).build(), 1);
    }

    private CompletableFuture<List<String>> write(TransactWriteItemsRequest request, int attempt) {
        return client.transactWriteItems(request).thenApply(done -> List.<String>of())
                .exceptionallyCompose(failure -> cancelled(request, attempt, failure));
    }

    private CompletionStage<List<String>> cancelled(TransactWriteItemsRequest request, int attempt,
            Throwable failure) {
        if (!(FutureProcessor.cause(failure) instanceof TransactionCanceledException cancelled)
                || !cancelled.hasCancellationReasons()) {
            return CompletableFuture.failedFuture(failure);
        }
        List<String> codes = cancelled.cancellationReasons().stream().map(CancellationReason::code).toList();
        if (codes.contains(CONDITION_FAILED)) {
            return CompletableFuture.completedFuture(codes);
        }
        if (codes.stream().noneMatch(PASSING::contains)) { // no repeat mends it; a cause would look like an outage
            return CompletableFuture.failedFuture(new IllegalStateException("A transaction was refused: "
                    + cancelled.cancellationReasons()));
        }
        return attempt == TRIES ? CompletableFuture.failedFuture(failure)
                : CompletableFuture.supplyAsync(() -> attempt + 1, later(attempt))
                        .thenCompose(next -> write(request, next));
    }

    private static Executor later(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(20L << Math.min(attempt, LONGEST_SHIFT));
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }
}
