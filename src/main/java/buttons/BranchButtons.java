package buttons;

import chat.Offer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The buttons of the subject that an answer is about, without those for what the visitor has completed. */
final class BranchButtons {
    private static final int SHORT_QUESTION = 20;
    private final ButtonSettings settings;

    BranchButtons(ButtonSettings settings) {
        this.settings = settings;
    }

    /** @param completed programmes, lower case */
    Offer offer(String question, String plainAnswer, Set<String> completed) {
        return settings.branches().stream().filter(one -> Wording.holdsAny(plainAnswer, one.keywords())).findFirst()
                .map(branch -> offer(branch, question, plainAnswer, completed)).orElseGet(OfferRules::nothing);
    }

    private Offer offer(Branch branch, String question, String plainAnswer, Set<String> completed) {
        List<ObjectNode> offered = new ArrayList<>();
        Set<String> dropped = new LinkedHashSet<>();
        for (OfferedButton button : candidates(branch, question)) {
            List<String> done = doneWith(button, branch, plainAnswer, completed);
            if (done.isEmpty()) {
                offered.add(button.json());
            }
            dropped.addAll(done);
        }
        ObjectNode metadata = OfferRules.enhanced(true).put("branch_detected", branch.name());
        ArrayNode filtered = metadata.putArray("filtered_forms");
        dropped.forEach(filtered::add);
        return new Offer(offered.subList(0, Math.min(settings.most(), offered.size())), metadata);
    }

    private List<OfferedButton> candidates(Branch branch, String question) {
        Set<String> ids = new LinkedHashSet<>();
        if (branch.primary() != null) {
            ids.add(branch.primary());
        }
        if (question.codePointCount(0, question.length()) > SHORT_QUESTION) {
            ids.addAll(branch.secondary());
        }
        return ids.stream().map(settings.buttons()::get).filter(Objects::nonNull).toList();
    }

    /** The completed programmes for which the button is not offered again; empty: it is offered. */
    private List<String> doneWith(OfferedButton button, Branch branch, String plainAnswer, Set<String> completed) {
        if (!button.startsForm() || button.program() == null) {
            return List.of();
        }
        String program = OfferRules.lower(button.program());
        if (completed.contains(program)) {
            return List.of(program);
        }
        List<String> named = settings.programs().generic(button)
                ? settings.programs().namedBy(branch, plainAnswer) : List.of();
        return completed.containsAll(named) ? named : List.of();
    }
}
