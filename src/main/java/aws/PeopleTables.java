package aws;

import app.SettingsReader;

/** Names of the tables of what visitors say about answers and about themselves. */
public record PeopleTables(String sessionLogs, String feedback, String profiles) {

    static PeopleTables read(SettingsReader in) {
        return new PeopleTables(in.text("concierge.aws.session-logs-table"), in.text("concierge.aws.feedback-table"),
                in.text("concierge.aws.profiles-table"));
    }
}
