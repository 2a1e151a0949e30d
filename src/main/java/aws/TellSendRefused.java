package aws;

import chat.Masking;
import java.util.Set;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a service refuses for good is not tried again; throttling, trouble, time-outs and what operators mend are. */
final class TellSendRefused implements Processor {
    /** Signed out, not allowed, timed out, being changed, too early, too many. */
    private static final Set<Integer> LATER = Set.of(401, 403, 408, 409, 425, 429);
    /** Answered with status 400 or 404 all the same. */
    private static final Set<String> MENDED = Set.of("NoSuchBucket", "ExpiredToken", "ExpiredTokenException",
            "RequestExpired", "AccountSendingPausedException", "LimitExceededException", "LimitExceeded",
            "InvalidClientTokenId", "UnrecognizedClientException", "IncompleteSignature", "SlowDown",
            "RequestTimeout", "KMSThrottling", "KMSThrottlingException", "NotFound", "NotFoundException",
            "MissingAuthenticationToken", "OptInRequired", "ServiceUnavailable");

    @Override
    public void process(Exchange exchange) {
        SdkException failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, SdkException.class);
        if (failure instanceof AwsServiceException answered && forGood(answered)) {
            AwsErrorDetails details = answered.awsErrorDetails();
            throw new PermanentFailure(details.serviceName() + " refused: " + details.errorCode() + ", "
                    + Masking.mask(String.valueOf(details.errorMessage())), failure);
        }
        throw failure;
    }

    private static boolean forGood(AwsServiceException answered) {
        int status = answered.statusCode();
        return status >= 400 && status < 500 && !LATER.contains(status) && !answered.isThrottlingException()
                && answered.awsErrorDetails() != null && !MENDED.contains(answered.awsErrorDetails().errorCode());
    }
}
