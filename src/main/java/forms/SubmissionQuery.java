package forms;

/**
 * Which submissions are listed, newest first.
 *
 * @param tenantId null for all
 * @param status   pending, delivered or parked; null for all
 * @param limit    most of one page
 * @param next     where the page before ended; null for the first
 */
public record SubmissionQuery(String tenantId, String status, int limit, String next) {
}
