package aws;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where owed work and what it is owed for are kept.
 *
 * @param smsUsageTable  keys {@code tenant_id} and {@code month}
 * @param mailUsageTable keys {@code subject} and {@code period}
 * @param spoolFolder    takes the place of the bucket; null for none
 */
public record AwsStoreSettings(String submissionsTable, String alarmsTable, String smsUsageTable,
        String mailUsageTable, String spoolBucket, Path spoolFolder) {

    /** The table of that logical name; names that nobody has mapped are meant as they are. */
    String table(String logicalName) {
        return Map.of("submissions", submissionsTable, "alarms", alarmsTable).getOrDefault(logicalName, logicalName);
    }
}
