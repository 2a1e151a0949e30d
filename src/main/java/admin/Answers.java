package admin;

import chat.Json;
import chat.StoredTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import forms.Submission;
import java.util.List;
import ledger.Delivery;
import ledger.DeliveryRows;
import org.apache.camel.Exchange;

/** What an administrator sees of submissions and deliveries, as JSON; never a session id, the visitor's secret. */
final class Answers {

    private Answers() {
    }

    static ObjectNode submission(Submission submission) {
        return Json.object().put("submission_id", submission.submissionId()).put("tenant_id", submission.tenantId())
                .put("form_id", submission.formId()).put("priority", submission.priority())
                .put("submitted_at", StoredTime.text(submission.submittedAt())).put("status", submission.status());
    }

    static ArrayNode deliveries(List<Delivery> deliveries) {
        ArrayNode list = Json.object().putArray("deliveries");
        deliveries.forEach(delivery -> list.add(delivery(delivery)));
        return list;
    }

    private static ObjectNode delivery(Delivery delivery) {
        ObjectNode json = Json.object().put("delivery_id", delivery.id()).put("channel", delivery.name())
                .put("state", DeliveryRows.word(delivery.state())).put("outcome", delivery.outcome())
                .put("attempts", delivery.attempts()).put("last_error", delivery.lastError())
                .put("sent_at", StoredTime.text(delivery.sentAt())).put("due_at", StoredTime.text(delivery.dueAt()));
        json.set("details", details(delivery));
        return json;
    }

    private static JsonNode details(Delivery delivery) {
        try {
            return delivery.details() == null ? Json.tree(null) : Json.read(delivery.details());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The details of " + delivery.id() + " are not JSON", e);
        }
    }

    static void write(Exchange exchange, ObjectNode json) {
        exchange.getMessage().setHeader("Content-Type", "application/json; charset=utf-8");
        exchange.getMessage().setHeader("Cache-Control", "no-store");
        exchange.getMessage().setBody(Json.write(json));
    }
}
