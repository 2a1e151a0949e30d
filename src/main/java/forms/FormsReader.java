package forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenants.BadTenantConfiguration;
import tenants.Tenant;

/** Makes the forms of a tenant of its configuration. */
final class FormsReader {
    private final JsonNode config;
    private final Place root;
    private final FieldReader fields;

    private FormsReader(Tenant tenant) {
        config = tenant.raw();
        root = new Place(tenant.id(), "");
        fields = new FieldReader(config.path("sms").path("default_region").asText("US"));
    }

    /** @throws BadTenantConfiguration with a sentence that names the field */
    static TenantForms read(Tenant tenant) {
        return new FormsReader(tenant).all();
    }

    private TenantForms all() {
        Map<String, FormDefinition> forms = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        config.path("conversational_forms").fields().forEachRemaining(entry -> {
            Place place = root.in("conversational_forms").in(entry.getKey());
            FormDefinition form = form(entry.getKey(), entry.getValue(), place);
            if (!ids.add(form.formId())) {
                throw place.in("form_id").wrong("another form has the id " + form.formId());
            }
            forms.put(entry.getKey(), form);
        });
        FulfilmentReader.read(config.path("default_fulfillment"), root.in("default_fulfillment"));
        return new TenantForms(forms, fields);
    }

    private FormDefinition form(String key, JsonNode node, Place place) {
        String id = node.path("form_id").asText(key);
        if (!FormDefinition.isId(id)) {
            throw place.in("form_id").wrong("a form is named by 1 to 64 letters, digits, - or _");
        }
        boolean own = node.has("fulfillment");
        return new FormDefinition(id, node.path("title").asText(id), node.path("enabled").asBoolean(true),
                node.path("success_message").asText(null), node.path("send_confirmation_email")
                        .asBoolean(config.path("send_confirmation_email").asBoolean(true)),
                fields(node.path("fields"), place.in("fields")), rules(node.path("priority_rules"), place.in("priority_rules")),
                FulfilmentReader.read((own ? node : config).path(own ? "fulfillment" : "default_fulfillment"),
                        own ? place.in("fulfillment") : root.in("default_fulfillment")));
    }

    private List<FormField> fields(JsonNode list, Place place) {
        List<FormField> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : list) {
            Place there = place.at(all.size());
            FormField field = fields.read(node, there);
            if (!ids.add(field.id())) {
                throw there.in("id").wrong("another field of the form has the id " + field.id());
            }
            all.add(field);
        }
        return all;
    }

    private static List<PriorityRule> rules(JsonNode list, Place place) {
        List<PriorityRule> all = new ArrayList<>();
        for (JsonNode rule : list) {
            String value = rule.path("value").asText("");
            if (value.isBlank()) {
                throw place.at(all.size()).in("value").wrong("it must be text or a number");
            }
            all.add(new PriorityRule(rule.path("field").asText(), value, rule.path("priority").asText()));
        }
        return all;
    }
}
