package forms;

import chat.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the channels of a form of its {@code fulfillment}: the seed's shape, then the open list. */
final class FulfilmentReader {
    private static final int MOST = 40; // all are written in one transaction with the submission
    private static final String NAME = "[a-z][a-z0-9-]{0,40}";
    private final List<Wanted> wanted = new ArrayList<>();
    private final Place place;

    /** @param name given by the tenant, may be null */
    private record Wanted(String name, String channel, Map<String, Object> settings) {
    }

    private FulfilmentReader(Place place) {
        this.place = place;
    }

    static List<FulfilmentPlan.Entry> read(JsonNode node, Place place) {
        FulfilmentReader reader = new FulfilmentReader(place);
        reader.readTyped(node);
        reader.readAddresses(node);
        int i = 0;
        for (JsonNode channel : node.path("channels")) {
            reader.readChannel(channel, place.in("channels").at(i++));
        }
        return reader.named();
    }

    private void readTyped(JsonNode node) {
        String type = node.path("type").asText("");
        if (type.equals("lambda")) {
            want(null, type, settings("function", needed(node, "function"), "action", node.path("action").asText("")));
        } else if (type.equals("s3")) {
            want(null, type, settings("bucket", needed(node, "bucket")));
        }
    }

    private String needed(JsonNode node, String field) {
        String value = node.path(field).asText("");
        if (value.isBlank()) {
            throw place.in(field).wrong("the type " + node.path("type").asText() + " needs it");
        }
        return value;
    }

    private void readAddresses(JsonNode node) {
        List<String> mails = texts(node.path("email_to"));
        if (!mails.isEmpty()) {
            want(null, "email", Map.of("to", mails));
        }
        texts(node.path("sms_to")).forEach(number -> want(null, "sms", Map.of("to", number)));
        String url = node.path("webhook_url").asText("");
        if (!url.isBlank()) {
            want(null, "webhook", settings("url", url, "secret", node.path("webhook_secret").asText("")));
        }
    }

    private void readChannel(JsonNode channel, Place there) {
        ObjectNode settings = ((ObjectNode) channel).deepCopy();
        String type = settings.remove("type").asText();
        JsonNode name = settings.remove("name");
        if (name != null && (!name.isTextual() || !name.textValue().matches(NAME)
                || name.textValue().equals(FulfilmentPlan.CONFIRMATION))) {
            throw there.in("name").wrong("it must begin with a letter and have 1 to 41 of a-z, 0-9 and -, and not be "
                    + FulfilmentPlan.CONFIRMATION);
        }
        if (type.equals(FulfilmentPlan.CONFIRMATION)) {
            throw there.in("type").wrong("no channel can have that name");
        }
        if (type.equals("email") && settings.path("to").isTextual()) {
            settings.putArray("to").add(channel.path("to").textValue());
        }
        want(name == null ? null : name.textValue(), type, Json.map(settings));
    }

    private void want(String name, String channel, Map<String, Object> settings) {
        wanted.add(new Wanted(name, channel, settings));
    }

    /** A second channel of a type is {@code email-2}; a tenant's own name wins. */
    private List<FulfilmentPlan.Entry> named() {
        Set<String> taken = new LinkedHashSet<>();
        for (Wanted channel : wanted) {
            if (channel.name() != null && !taken.add(channel.name())) {
                throw place.in("channels").wrong("two channels are named " + channel.name());
            }
        }
        List<FulfilmentPlan.Entry> entries = new ArrayList<>();
        for (Wanted channel : wanted) {
            String name = channel.name() == null ? free(channel.channel(), taken) : channel.name();
            entries.add(new FulfilmentPlan.Entry(name, channel.channel(), channel.settings(),
                    channel.name() != null));
        }
        if (entries.size() > MOST) {
            throw place.wrong("it names more than " + MOST + " deliveries");
        }
        return entries;
    }

    private static String free(String channel, Set<String> taken) {
        String name = channel;
        for (int i = 2; !taken.add(name); i++) {
            name = channel + '-' + i;
        }
        return name;
    }

    private static List<String> texts(JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> all.add(item.asText()));
        } else {
            all.add(node.asText(""));
        }
        all.removeIf(String::isBlank);
        return List.copyOf(all);
    }

    /** Name, value, name, value; blank values are left out. */
    private static Map<String, Object> settings(String... pairs) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isBlank()) {
                settings.put(pairs[i], pairs[i + 1]);
            }
        }
        return settings;
    }
}
