package ledger;

import chat.Masking;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;

/** Why an attempt failed, in one line that may be kept and logged: nothing that a visitor typed. */
final class Reasons {
    private Reasons() {
    }

    static String of(Throwable failure) {
        String type = failure.getClass().getSimpleName();
        return failure.getMessage() == null || quotesTheBody(failure) ? type : type + ": " + line(failure.getMessage());
    }

    /** What a channel told of itself; null stays. */
    static String line(String told) {
        return told == null ? null : Masking.mask(told.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    private static boolean quotesTheBody(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof InvalidPayloadException || one instanceof TypeConversionException
                    || one instanceof NoTypeConversionAvailableException) {
                return true;
            }
        }
        return false;
    }
}
