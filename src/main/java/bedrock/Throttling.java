package bedrock;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Tells errors of a service without room from all others. */
final class Throttling {
    private static final Set<Integer> STATUSES = Set.of(429, 503);
    private static final Set<String> CODES = Set.of("throttlingexception", "toomanyrequestsexception",
            "serviceunavailableexception", "modelnotreadyexception"); // camelCase within a stream

    private Throttling() {
    }

    static boolean is(Throwable failure) {
        if (!(cause(failure) instanceof AwsServiceException answer)) {
            return false;
        }
        String code = answer.awsErrorDetails() == null ? null : answer.awsErrorDetails().errorCode();
        return STATUSES.contains(answer.statusCode())
                || CODES.contains(String.valueOf(code).toLowerCase(Locale.ROOT))
                || CODES.contains(answer.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    /** The failure itself, out of the future's wrapping. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
