package buttons;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of a tenant's configuration that decides about buttons, read once.
 *
 * @param forms    in configuration order, disabled ones too
 * @param branches in the order in which they are tried
 * @param buttons  by id
 * @param most     buttons below one answer
 */
record ButtonSettings(List<OfferedForm> forms, List<Branch> branches, Map<String, OfferedButton> buttons,
        Programs programs, Engagement engagement, int most) {

    /** By {@code form_id} or key. */
    Optional<OfferedForm> form(String name) {
        return forms.stream().filter(form -> form.isCalled(name)).findFirst();
    }

    /** The first enabled form that the question asks for. */
    Optional<OfferedForm> triggeredBy(String plainQuestion) {
        return forms.stream().filter(OfferedForm::enabled)
                .filter(form -> Wording.holdsAny(plainQuestion, form.triggers())).findFirst();
    }
}
