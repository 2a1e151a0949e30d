package forms;

import java.util.List;
import java.util.Map;

/** A form that is not taken; nothing was stored. */
public class FormRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient FormAnswer answer;

    private FormRefusal(String reason, FormAnswer answer) {
        super(reason, null, false, false);
        this.answer = answer;
    }

    /** @param sentence for people; never holds an exception text */
    public static FormRefusal because(int status, String sentence) {
        return new FormRefusal(sentence, FormAnswer.failed(status, sentence));
    }

    static FormRefusal invalid(Map<String, List<String>> errors) {
        return new FormRefusal("invalid fields", FormAnswer.invalid(errors));
    }

    static FormRefusal unknownForm() {
        return because(404, "This form is not known here.");
    }

    static FormRefusal unavailable() {
        return because(503, "Your form cannot be stored right now. Nothing was sent. Please try again.");
    }

    FormAnswer answer() {
        return answer;
    }
}
