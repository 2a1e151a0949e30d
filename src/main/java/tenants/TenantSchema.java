package tenants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;

/** Checks a configuration against {@code schemas/tenant.schema.json}. */
public final class TenantSchema {
    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchema schema;

    public TenantSchema() {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(TenantSchema.class.getResourceAsStream("/schemas/tenant.schema.json"));
    }

    /**
     * @param file name of the file for the sentence of a refusal
     * @throws BadTenantConfiguration not JSON, or not as the schema says
     */
    JsonNode check(String file, String text) {
        JsonNode config = parse(file, text);
        schema.validate(config).stream()
                .min(Comparator.comparing(message -> message.getInstanceLocation().toString()))
                .ifPresent(message -> {
                    throw new BadTenantConfiguration(sentence(file, message));
                });
        return config;
    }

    JsonNode parse(String file, String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadTenantConfiguration(file + " is not JSON: see line " + line + ".");
        }
    }

    private static String sentence(String file, ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        String said = message.getMessage();
        String reason = said.startsWith(place + ": ") ? said.substring(place.length() + 2) : said;
        String field = place.equals("$") ? "The whole" : "The field " + place.replaceFirst("^\\$\\.?", "");
        return field + " is wrong in " + file + ": " + reason + ".";
    }
}
