package aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class TransactionsTest {
    private final List<List<String>> ends = new ArrayList<>();

    /** Ends each transaction as the list says; an empty entry is a success. */
    private CompletableFuture<List<String>> write() {
        DynamoDbAsyncClient client = (DynamoDbAsyncClient) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {DynamoDbAsyncClient.class}, (proxy, method, arguments) -> end(ends.remove(0)));
        return new Transactions(client).write(List.of());
    }

    private static CompletableFuture<TransactWriteItemsResponse> end(List<String> codes) {
        return codes.isEmpty() ? CompletableFuture.completedFuture(TransactWriteItemsResponse.builder().build())
                : CompletableFuture.failedFuture(new CompletionException(TransactionCanceledException.builder()
                        .cancellationReasons(codes.stream().map(code -> CancellationReason.builder().code(code).build())
                                .toList()).build()));
    }

    @Test
    void what_meets_another_transaction_is_tried_again() {
        ends.addAll(List.of(List.of("TransactionConflict", "None"), List.of("None", "TransactionConflict"), List.of()));
        assertThat(write().join()).isEmpty();
        assertThat(ends).isEmpty();
    }

    @Test
    void a_condition_that_fails_is_told_at_once() {
        ends.add(List.of("None", "ConditionalCheckFailed"));
        assertThat(write().join()).containsExactly("None", "ConditionalCheckFailed");
    }

    @Test
    void other_failures_and_endless_conflicts_are_failures() {
        ends.add(List.of("ValidationError"));
        assertThatThrownBy(() -> write().join()).hasCauseInstanceOf(IllegalStateException.class);
        ends.addAll(Collections.nCopies(8, List.of("TransactionConflict")));
        assertThatThrownBy(() -> write().join()).hasCauseInstanceOf(TransactionCanceledException.class);
        assertThat(ends).isEmpty();
    }
}
