package aws;

import java.net.URI;
import java.time.Duration;

/**
 * How the AWS services besides Bedrock are reached.
 *
 * @param endpoint     override for all of them, null for the region's own
 * @param timeout      of one call with its retries
 */
public record AwsSettings(String region, URI endpoint, Duration timeout, String sessionLogsTable,
        String deliveriesTable, String tenantBucket, String documentBucket) {
}
