package routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * In: {@code ledger.Outcome}. Out: the delivery as stored; null when the lease is not ours any more. Writing it again
 * does no harm, and giving it up would repeat what the channel has done.
 */
public class RecordOutcomeRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().retryWhile(method("leaseLasts")).redeliveryDelay(200)
                .useExponentialBackOff().backOffMultiplier(2).maximumRedeliveryDelay(5_000)
                .asyncDelayedRedelivery().retryAttemptedLogLevel(LoggingLevel.WARN).logRetryStackTrace(false)
                .logExhausted(false));
        from("direct:record-outcome").routeId("record-outcome")
                .description("Writes how an attempt ended, again while the store is down and its lease lasts")
                .setVariable("reached", body())
                .to("direct:write-outcome");
    }
}
