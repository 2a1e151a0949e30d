package feedback;

import app.SettingsReader;

/** Longest texts that a visitor may add to a thumb, in characters. */
public record FeedbackSettings(int longestReason, int longestComment) {
    private static final int MOST = 100_000;

    public static FeedbackSettings read(SettingsReader in) {
        return new FeedbackSettings(in.number("concierge.feedback.longest-reason", 1, MOST),
                in.number("concierge.feedback.longest-comment", 1, MOST));
    }
}
