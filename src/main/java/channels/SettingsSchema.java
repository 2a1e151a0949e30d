package channels;

import chat.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.ClasspathSchemaLoader;
import com.networknt.schema.resource.InputStreamSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The JSON schema (2020-12) of a channel's settings. Nothing is fetched for it. */
public final class SettingsSchema {
    // deepest first: of several allowed shapes the nearest tells what is wrong
    private static final Comparator<ValidationMessage> IN_ORDER = Comparator
            .comparing((ValidationMessage message) -> -message.getInstanceLocation().getNameCount())
            .thenComparing(message -> message.getInstanceLocation().toString());
    private static final SchemaValidatorsConfig OWN_WORDS = SchemaValidatorsConfig.builder()
            .errorMessageKeyword("message").pathType(PathType.LEGACY).build();
    private final JsonSchema schema;

    private SettingsSchema(JsonSchema schema) {
        this.schema = schema;
    }

    /** @throws BadChannelFile not JSON, no schema, or one that refers to something elsewhere */
    static SettingsSchema parse(String text) {
        try {
            JsonNode node = Json.read(text);
            if (!node.isObject() || !"object".equals(node.path("type").asText())) {
                throw new BadChannelFile("its settings schema is no JSON schema of the type object");
            }
            JsonSchemaFactory factory = offline();
            first(factory.getSchema(SchemaLocation.of(SchemaId.V202012)).validate(node)).ifPresent(message -> {
                throw new BadChannelFile("its settings schema is wrong: " + message.getMessage());
            });
            JsonSchema schema = factory.getSchema(node, OWN_WORDS);
            schema.initializeValidators(); // finds references that lead nowhere
            return new SettingsSchema(schema);
        } catch (JsonProcessingException e) {
            throw new BadChannelFile("its settings schema is not JSON", e);
        } catch (JsonSchemaException e) {
            throw new BadChannelFile("its settings schema is wrong: " + e.getMessage(), e);
        }
    }

    private static JsonSchemaFactory offline() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.add(SettingsSchema::own)));
    }

    private static InputStreamSource own(AbsoluteIri place) {
        if (place.toString().startsWith("classpath:draft/")) { // where the library keeps the language itself
            return new ClasspathSchemaLoader().getSchema(place);
        }
        throw new JsonSchemaException("it refers to " + place + ", but nothing is fetched");
    }

    /** The first fault as a sentence that names the field and no value, since values may be secret. */
    Optional<String> fault(Map<String, Object> settings) {
        return first(schema.validate(Json.tree(settings))).map(SettingsSchema::sentence);
    }

    private static Optional<ValidationMessage> first(Set<ValidationMessage> messages) {
        return messages.stream().min(IN_ORDER);
    }

    private static String sentence(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        String said = message.getMessage();
        String reason = said.startsWith(place + ": ") ? said.substring(place.length() + 2) : said;
        return (place.equals("$") ? "they are incomplete" : "the field " + place.substring(2) + " is wrong") + ": "
                + reason;
    }
}
