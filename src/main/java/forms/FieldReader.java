package forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a {@link FormField} of its definition. */
final class FieldReader {
    private static final String NOT_MET = "You do not meet this requirement";
    private static final Map<String, String> GATES = Map.of(
            "age_confirm", "You must be at least 22 years old to volunteer",
            "commitment_confirm", "A one year commitment is required for this program");
    private static final Set<String> TYPED_BY_ID = Set.of("email", "phone");
    private static final int LARGEST_PATTERN = 1_000;
    private static final int LONGEST_ID = 100;
    private final String region;

    /** @param region country of phone numbers that name none */
    FieldReader(String region) {
        this.region = region;
    }

    /** A field of which nothing but the name is known. */
    FormField named(String id, boolean required) {
        List<Check> checks = new ArrayList<>();
        if (GATES.containsKey(id)) {
            checks.add(Checks.gate(GATES.get(id)));
        }
        String type = typeOf(id);
        addTypeCheck(checks, type);
        return new FormField(id, type, id, required, checks);
    }

    FormField read(JsonNode node, Place place) {
        String id = node.path("id").asText();
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw place.in("id").wrong("it must have 1 to " + LONGEST_ID + " characters");
        }
        String type = node.path("type").asText(typeOf(id));
        List<Check> checks = new ArrayList<>();
        addGate(checks, id, node);
        addTypeCheck(checks, type);
        switch (type) {
            case "select" -> checks.add(Checks.oneOf(options(node.path("options"), place.in("options"))));
            case "number" -> addNumber(checks, node, place);
            case "date" -> addDate(checks, node, place);
            default -> addLength(checks, node, place);
        }
        if (node.hasNonNull("pattern")) {
            checks.add(Checks.pattern(pattern(node.path("pattern").asText(), place.in("pattern"))));
        }
        String label = node.path("label").asText("");
        return new FormField(id, type, label.isBlank() ? id : label, node.path("required").asBoolean(false), checks);
    }

    private static String typeOf(String id) {
        return TYPED_BY_ID.contains(id) ? id : "text";
    }

    private static void addGate(List<Check> checks, String id, JsonNode node) {
        if (GATES.containsKey(id) || node.path("eligibility_gate").asBoolean(false)) {
            String own = node.path("failure_message").asText("");
            checks.add(Checks.gate(own.isBlank() ? GATES.getOrDefault(id, NOT_MET) : own));
        }
    }

    private void addTypeCheck(List<Check> checks, String type) {
        if (type.equals("email")) {
            checks.add(Checks.email());
        } else if (type.equals("phone")) {
            checks.add(Checks.phone(region));
        }
    }

    private static Set<String> options(JsonNode list, Place place) {
        Set<String> options = new LinkedHashSet<>();
        for (JsonNode option : list) {
            JsonNode value = option.isObject() ? option.path("value") : option;
            if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
                throw place.wrong("each option must be text, or an object with a value");
            }
            options.add(value.asText());
        }
        if (options.isEmpty()) {
            throw place.wrong("a field of type select needs at least one option");
        }
        return options;
    }

    private static void addNumber(List<Check> checks, JsonNode node, Place place) {
        BigDecimal least = number(node, "min", place);
        BigDecimal most = number(node, "max", place);
        order(least, most, place);
        checks.add(Checks.number(least, most));
    }

    private static void addDate(List<Check> checks, JsonNode node, Place place) {
        LocalDate first = date(node, "min", place);
        LocalDate last = date(node, "max", place);
        order(first, last, place);
        checks.add(Checks.date(first, last));
    }

    private static void addLength(List<Check> checks, JsonNode node, Place place) {
        BigDecimal least = number(node, "min", place);
        BigDecimal most = number(node, "max", place);
        order(least, most, place);
        if (least != null || most != null) {
            checks.add(Checks.length(least, most));
        }
    }

    private static BigDecimal number(JsonNode node, String limit, Place place) {
        if (!node.hasNonNull(limit)) {
            return null;
        }
        FieldValue value = FieldValue.of(node.get(limit));
        if (value.text() == null || !Checks.isNumber(value.text())) {
            throw place.in(limit).wrong("it must be a number");
        }
        return new BigDecimal(value.text().strip());
    }

    private static LocalDate date(JsonNode node, String limit, Place place) {
        LocalDate date = Checks.dateOf(node.path(limit).asText(""));
        if (date == null && node.hasNonNull(limit)) {
            throw place.in(limit).wrong("it must be a date as YYYY-MM-DD");
        }
        return date;
    }

    private static <T> void order(Comparable<T> least, T most, Place place) {
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw place.in("min").wrong("it is above max");
        }
    }

    private static Pattern pattern(String text, Place place) {
        if (PatternSize.of(text) > LARGEST_PATTERN) {
            throw place.wrong("its repeats unfold to more than " + LARGEST_PATTERN + " steps");
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw place.wrong("it is no regular expression without look-around and back-references ("
                    + e.getDescription() + ")");
        }
    }
}
