package alarms;

import java.time.Instant;

/**
 * Something that an operator must look at.
 *
 * @param id   made from what it is about, so that the same thing is told once
 * @param rule short word, such as {@code sms-usage} or {@code parked}
 */
public record Alarm(String id, String tenantId, String rule, String sentence, Instant at) {
}
