package channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Reads what a channel's file says about itself. */
final class ReadChannelFile {
    private static final String CONTRACT = "1";
    private final ObjectMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** @throws BadChannelFile with what is wrong, without the file's name */
    ChannelFile read(String fileName, String text) {
        String name = ChannelName.ofFile(fileName).orElseThrow(() -> new BadChannelFile(
                "its name is not fulfil-{name}-sink.kamelet.yaml with a name of small letters, digits and hyphens"));
        JsonNode root = parse(text);
        require(root, "/kind", "Kamelet");
        require(root, "/metadata/name", ChannelName.kamelet(name));
        require(root, "/metadata/labels/camel.apache.org~1kamelet.type", "sink");
        JsonNode annotations = root.at("/metadata/annotations");
        require(root, "/metadata/annotations/concierge~1contract", CONTRACT);
        if (!annotations.path("concierge/settings-schema").isTextual()) {
            throw new BadChannelFile("it has no annotation concierge/settings-schema");
        }
        if (!root.at("/spec/template").isObject()) {
            throw new BadChannelFile("it has no spec.template");
        }
        JsonNode definition = root.at("/spec/definition");
        return new ChannelFile(name, definition.path("title").asText(name), definition.path("description").asText(""),
                SettingsSchema.parse(annotations.get("concierge/settings-schema").textValue()), text);
    }

    private JsonNode parse(String text) {
        try {
            JsonNode root = yaml.readTree(text);
            if (root != null && root.isObject()) {
                return root;
            }
            throw new BadChannelFile("it is not a YAML document with keys");
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ": see line " + e.getLocation().getLineNr();
            throw new BadChannelFile("it is not YAML" + line, e);
        }
    }

    private static void require(JsonNode root, String pointer, String value) {
        String found = root.at(pointer).asText();
        if (!value.equals(found)) {
            String place = pointer.substring(1).replace("/", ".").replace("~1", "/");
            throw new BadChannelFile("its " + place + " must be " + value
                    + (found.isEmpty() ? "" : ", but it is " + found));
        }
    }
}
