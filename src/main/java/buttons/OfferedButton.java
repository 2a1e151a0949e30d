package buttons;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One of {@code cta_definitions}, ready to be sent.
 *
 * @param startsForm true when it leads into a form
 * @param formId     null when it names none
 * @param program    what its form applies for, null when it names no form
 */
record OfferedButton(ObjectNode json, boolean startsForm, String formId, String program) {
}
