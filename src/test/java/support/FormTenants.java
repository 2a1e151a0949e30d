package support;

import java.io.IOException;
import java.nio.file.Path;

/** Tenants with forms for tests: {@code vol} as in the second seed; {@code plain} has forms without channels. */
public final class FormTenants {
    private static final String VOLUNTEERS = """
            {"sms": {"monthly_limit": 100}, "escalation": {"threshold": 0}, "retention_days": 30,
             "default_fulfillment": {"email_to": "office@volunteers.example"},
             "conversational_forms": {
               "volunteer": {"enabled": true, "form_id": "volunteer_apply", "title": "Volunteer Application",
                 "success_message": "Welcome aboard!",
                 "fields": [
                   {"id": "first_name", "type": "text", "label": "First name", "required": true},
                   {"id": "email", "type": "email", "label": "E-mail", "required": true},
                   {"id": "phone", "type": "phone", "label": "Phone"},
                   {"id": "age_confirm", "type": "select", "options": ["yes", "no"], "required": true},
                   {"id": "commitment_confirm", "type": "select", "options": [{"value": "yes", "label": "Yes!"},
                     {"value": "no", "label": "Not yet"}], "eligibility_gate": true,
                     "failure_message": "Please come back when you have a year."},
                   {"id": "children", "type": "number", "min": 0, "max": 9},
                   {"id": "start", "type": "date", "min": "2026-01-01"},
                   {"id": "zip", "type": "text", "pattern": "\\\\d{5}"},
                   {"id": "about", "type": "textarea"}],
                 "priority_rules": [{"field": "children", "value": 7, "priority": "high"}],
                 "fulfillment": {"type": "lambda", "function": "save-volunteer", "email_to": ["a@v.example", "b@v.example"],
                   "sms_to": "+15125550100", "webhook_url": "https://hooks.example/x",
                   "channels": [{"type": "s3", "bucket": "archive"}, {"type": "email", "to": "c@v.example"}]}},
               "closed": {"enabled": false, "form_id": "closed_form", "fields": [{"id": "a"}]},
               "newsletter": {"send_confirmation_email": false},
               "silent": {"fulfillment": {}, "send_confirmation_email": false},
               "request_support": {"send_confirmation_email": false}}}
            """;

    private FormTenants() {
    }

    /** Configuration of {@code vol}. */
    public static String volunteers() {
        return VOLUNTEERS;
    }

    public static TenantFolder in(Path parent) throws IOException {
        return TenantFolder.in(parent).add("vol", VOLUNTEERS)
                .add("strict", "{\"allowed_origins\":[\"https://www.example.org\"]}")
                .add("badform", "{\"conversational_forms\":{\"f\":{\"fields\":[{\"id\":\"a\"},{\"id\":\"a\"}]}}}");
    }
}
