package chat;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/** Both branches work on the same turn: keep it, and the failure of either. */
public final class UseTurn implements AggregationStrategy {

    @Override
    public Exchange aggregate(Exchange first, Exchange second) {
        return first == null || second.isFailed() ? second : first;
    }
}
