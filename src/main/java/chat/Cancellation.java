package chat;

import java.util.ArrayList;
import java.util.List;

/** Whether an answer was ended before its end, why, and who has to hear of it. */
final class Cancellation {
    private final List<Runnable> actions = new ArrayList<>();
    private volatile Turn.Outcome reason;

    /** Only the first call counts. */
    void cancel(Turn.Outcome given) {
        List<Runnable> due;
        synchronized (actions) {
            if (reason != null) {
                return;
            }
            reason = given;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    void onCancel(Runnable action) {
        synchronized (actions) {
            if (reason == null) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }

    /** Null when it was not cancelled. */
    Turn.Outcome reason() {
        return reason;
    }
}
