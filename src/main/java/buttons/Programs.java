package buttons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The programmes that visitors can apply for: id to the name that people use. */
final class Programs {
    private static final Map<String, String> USUAL = Map.of("lovebox", "Love Box", "daretodream", "Dare to Dream",
            "both", "both programs", "unsure", "Volunteer");
    private static final Map<String, String> USUAL_BY_FORM = Map.of("lb_apply", "lovebox", "dd_apply", "daretodream");
    private static final Set<String> NO_PROGRAM = Set.of("both", "unsure");
    private static final int SHORTEST_TO_BE_FOUND = 3;
    private final Map<String, String> names = new LinkedHashMap<>(USUAL);

    /** @param own a tenant's; they come before the usual ones */
    Programs(Map<String, String> own) {
        own.forEach((id, name) -> names.put(id.toLowerCase(Locale.ROOT), name));
    }

    /** For a form that names no programme itself. */
    static String ofForm(String formId) {
        return USUAL_BY_FORM.getOrDefault(formId, formId);
    }

    /** Null when there is no such programme. */
    String name(String id) {
        return names.get(id.strip().toLowerCase(Locale.ROOT));
    }

    /** A form for volunteers of any programme: which one it counts for depends on the talk. */
    boolean generic(OfferedButton button) {
        return button.formId() != null && button.formId().toLowerCase(Locale.ROOT).contains("volunteer")
                && name(button.program()) == null;
    }

    /** Ids of the programmes that the branch names, else of those that the answer names. */
    List<String> namedBy(Branch branch, String plainAnswer) {
        String subject = letters(branch.name());
        List<String> named = real().filter(id -> found(letters(id), subject)).toList();
        return named.isEmpty()
                ? real().filter(id -> found(id, plainAnswer) || found(Wording.plain(names.get(id)), plainAnswer)).toList()
                : named;
    }

    private Stream<String> real() {
        return names.keySet().stream().filter(id -> !NO_PROGRAM.contains(id)).sorted();
    }

    private static boolean found(String name, String text) {
        return name.length() >= SHORTEST_TO_BE_FOUND && text.contains(name);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
