package aws;

import async.FutureProcessor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes items together; what meets another transaction on the same items is tried again a little later. */
final class Transactions {
    static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final int TRIES = 8;
    private static final long FIRST_WAIT_MILLIS = 20;
    private final DynamoDbAsyncClient client;

    Transactions(DynamoDbAsyncClient client) {
        this.client = client;
    }

    /** Empty when all is written; else nothing is, and the codes tell for each item whether its condition failed. */
    CompletableFuture<List<String>> write(List<TransactWriteItem> items) {
        return write(items, 1);
    }

    private CompletableFuture<List<String>> write(List<TransactWriteItem> items, int attempt) {
        return client.transactWriteItems(write -> write.transactItems(items)).thenApply(done -> List.<String>of())
                .exceptionallyCompose(failure -> cancelled(items, attempt, failure));
    }

    private CompletionStage<List<String>> cancelled(List<TransactWriteItem> items, int attempt, Throwable failure) {
        if (FutureProcessor.cause(failure) instanceof TransactionCanceledException cancelled
                && cancelled.hasCancellationReasons()) {
            List<String> codes = cancelled.cancellationReasons().stream().map(CancellationReason::code).toList();
            if (codes.contains(CONDITION_FAILED)) {
                return CompletableFuture.completedFuture(codes);
            }
            if (codes.contains("TransactionConflict") && attempt < TRIES) {
                long millis = ThreadLocalRandom.current().nextLong(FIRST_WAIT_MILLIS << attempt);
                return CompletableFuture.supplyAsync(() -> attempt + 1,
                        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                        .thenCompose(next -> write(items, next));
            }
        }
        return CompletableFuture.failedFuture(failure);
    }
}
