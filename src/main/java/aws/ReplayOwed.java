package aws;

import chat.StoredTime;
import forms.SubmissionStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import ledger.Delivery;
import ledger.DeliveryRows;
import ledger.Leases;
import ledger.Replay;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes deliveries due again that have ended, and keeps the status of their submission in step. */
final class ReplayOwed {
    private final DeliveryTable deliveries;
    private final SubmissionTable submissions;
    private final Leases leases;

    ReplayOwed(DeliveryTable deliveries, SubmissionTable submissions, Leases leases) {
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.leases = leases;
    }

    CompletableFuture<Void> settle(String ownerId) {
        return deliveries.list(ownerId).thenCompose(all -> submissions.status(ownerId, SubmissionStatus.of(all)));
    }

    /** Those that this call made due; one that another call was faster with is not among them. */
    CompletableFuture<List<Delivery>> replay(Replay wish) {
        return deliveries.list(wish.ownerId()).thenCompose(all -> {
            List<CompletableFuture<Delivery>> again = all.stream().filter(wish::covers).map(this::due).toList();
            return CompletableFuture.allOf(again.toArray(CompletableFuture[]::new)).thenCompose(done ->
                    settle(wish.ownerId())).thenApply(done -> again.stream().map(CompletableFuture::join)
                            .filter(Objects::nonNull).toList());
        });
    }

    private CompletableFuture<Delivery> due(Delivery ended) {
        boolean countsAgain = ended.state() == Delivery.State.SENT; // a second sending uses a second one
        return deliveries.update(ended, "SET #state = :due, attempts = :none, due_shard = :shard, due_at = :now "
                + "REMOVE lease_owner, lease_until, last_error, sent_at, outcome, details"
                + (countsAgain ? ", reserved" : ""), "#state = :seen", Map.of(
                ":due", AttributeValue.fromS(DeliveryRows.word(Delivery.State.DUE)), ":none", Attributes.of(0),
                ":shard", Attributes.of(Delivery.shard(ended.ownerId())),
                ":now", AttributeValue.fromS(StoredTime.text(leases.now())),
                ":seen", AttributeValue.fromS(DeliveryRows.word(ended.state()))));
    }
}
