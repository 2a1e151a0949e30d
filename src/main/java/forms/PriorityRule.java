package forms;

/**
 * Gives a submission its priority when a field has a value.
 *
 * @param value    compared as text, whatever its case
 * @param priority high, normal or low
 */
public record PriorityRule(String field, String value, String priority) {
}
