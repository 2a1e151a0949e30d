package buttons;

import chat.Json;
import chat.Offer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one tenant offers below an answer: a suspended form first, then a form that is asked for, then a subject. */
final class OfferRules {
    private final ButtonSettings settings;
    private final BranchButtons branchButtons;

    OfferRules(ButtonSettings settings) {
        this.settings = settings;
        this.branchButtons = new BranchButtons(settings);
    }

    Offer offer(String question, String answer, VisitorState visitor) {
        String asked = Wording.plain(question);
        Optional<OfferedForm> triggered = settings.triggeredBy(asked);
        if (!visitor.suspended().isEmpty()) {
            return whileSuspended(visitor, triggered);
        }
        Set<String> completed = completedPrograms(visitor);
        if (triggered.isPresent() && !completed.contains(lower(triggered.get().program()))) {
            return startOf(triggered.get());
        }
        return settings.engagement().shownBy(asked)
                ? branchButtons.offer(question, Wording.plain(answer), completed)
                : nothing();
    }

    private Offer whileSuspended(VisitorState visitor, Optional<OfferedForm> triggered) {
        String suspended = visitor.suspended().get(0);
        return triggered.filter(form -> !form.isCalled(suspended))
                .map(form -> switchTo(form, suspended, visitor.interest()))
                .orElseGet(() -> waitingFor(visitor.suspended()));
    }

    private Offer switchTo(OfferedForm form, String suspended, String interest) {
        ObjectNode metadata = enhanced(true).put(Offer.SWITCH, true);
        metadata.putObject("suspended_form").put("form_id", suspended)
                .put("program_name", suspendedProgram(suspended, interest));
        String program = form.programName();
        ObjectNode wanted = metadata.putObject("new_form_of_interest").put("form_id", form.id())
                .put("title", form.title()).put("program", form.program()).put("program_name", program)
                .put("cta_text", form.ctaText() == null ? "Apply to " + program : form.ctaText());
        wanted.set("fields", form.fields());
        return new Offer(List.of(), metadata);
    }

    /** What was chosen in a form counts for a form of any programme only: it may come from an earlier one. */
    private String suspendedProgram(String suspended, String interest) {
        Optional<OfferedForm> form = settings.form(suspended);
        boolean ofOneProgram = form.isPresent() && settings.programs().name(form.get().program()) != null;
        String chosen = interest == null || ofOneProgram ? null : settings.programs().name(interest);
        return chosen != null ? chosen : form.map(OfferedForm::programName).orElse(suspended);
    }

    private static Offer waitingFor(List<String> suspended) {
        ObjectNode metadata = enhanced(false);
        ArrayNode forms = metadata.putArray("suspended_forms_detected");
        suspended.forEach(forms::add);
        return new Offer(List.of(), metadata);
    }

    private static Offer startOf(OfferedForm form) {
        ObjectNode button = Json.object("form_cta")
                .put("label", form.ctaText() == null ? "Start Application" : form.ctaText())
                .put("action", "start_form").put("formId", form.id()).put("title", form.title())
                .put("program", form.program());
        button.set("fields", form.fields());
        return new Offer(List.of(button),
                enhanced(true).put("form_triggered", form.id()).put("program", form.program()));
    }

    /** Clients name what is completed by programme or by form. */
    private Set<String> completedPrograms(VisitorState visitor) {
        return visitor.completed().stream()
                .flatMap(name -> Stream.concat(Stream.of(name), settings.form(name).map(OfferedForm::program).stream()))
                .map(OfferRules::lower).collect(Collectors.toUnmodifiableSet());
    }

    static Offer nothing() {
        return new Offer(List.of(), enhanced(false));
    }

    static ObjectNode enhanced(boolean is) {
        return Json.object().put("enhanced", is);
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
