package forms;

import chat.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import ledger.Delivery;

/** What a visitor is told about a submission that is safe: its id, and how far each channel got. */
final class Receipt {
    private static final String THANKS = "Thank you! We have received your form.";
    private static final Set<String> WORDS = Set.of("sent", "stored", "invoked");
    private static final String RETRIED = "This could not be delivered yet. We keep trying.";
    private static final String GIVEN_UP = "This could not be delivered. Our team will look at it.";

    private Receipt() {
    }

    /** @param form null when the tenant has taken it away meanwhile */
    static FormAnswer of(FormDefinition form, SpooledSubmission known) {
        Submission submission = known.submission();
        String own = form == null ? null : form.successMessage();
        ObjectNode receipt = Json.object("form_complete").put("status", "success")
                .put("message", own == null || own.isBlank() ? THANKS : own)
                .put("submissionId", submission.submissionId()).put("priority", submission.priority());
        ArrayNode fulfilment = receipt.putArray("fulfillment");
        inOrder(form, known).forEach(delivery -> fulfilment.add(entry(delivery)));
        return FormAnswer.ok(receipt);
    }

    private static List<Delivery> inOrder(FormDefinition form, SpooledSubmission known) {
        if (form == null) {
            return known.deliveries();
        }
        List<String> names = List.copyOf(form.plan(known.submission().formData()).deliveries().keySet());
        return known.deliveries().stream().sorted(Comparator.comparing((Delivery delivery) ->
                names.indexOf(delivery.name()) < 0 ? names.size() : names.indexOf(delivery.name()))).toList();
    }

    private static ObjectNode entry(Delivery delivery) {
        ObjectNode entry = Json.object().put("channel", delivery.name());
        return switch (delivery.state()) {
            case SENT -> entry.put("status", WORDS.contains(String.valueOf(delivery.outcome())) ? delivery.outcome()
                    : "sent");
            case SKIPPED -> skipped(entry.put("status", "skipped").put("reason", delivery.lastError()), delivery);
            case PARKED -> entry.put("status", "failed").put("error", GIVEN_UP).put("will_retry", false);
            case DUE, LEASED -> entry.put("status", "failed").put("error", RETRIED).put("will_retry", true);
        };
    }

    private static ObjectNode skipped(ObjectNode entry, Delivery delivery) {
        details(delivery.details()).fields().forEachRemaining(told -> entry.putIfAbsent(told.getKey(), told.getValue()));
        return entry;
    }

    private static JsonNode details(String json) {
        try {
            return json == null ? Json.object() : Json.read(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored delivery holds details that are not JSON", e);
        }
    }
}
