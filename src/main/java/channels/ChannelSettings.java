package channels;

import app.SettingsReader;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How channels are found and used.
 *
 * @param folder        of files that are added to the built-in ones; null: none
 * @param poll          how often the folder is looked at
 * @param timeLimit     for one attempt; below the ledger's
 * @param atOnce        attempts of one channel at once
 * @param waiting       attempts of one channel that wait for their turn before more are put off
 * @param bucket        where large answers of function calls are stored whose settings name no bucket
 * @param monthlyTexts  text messages a month, for tenants that set none
 * @param confirmations confirmation mails to one address in an hour
 */
public record ChannelSettings(Path folder, Duration poll, Duration timeLimit, int atOnce, int waiting, String bucket,
        int monthlyTexts, int confirmations) {
    private static final Duration MARGIN = Duration.ofSeconds(1); // to read what is delivered, and to write its end

    /**
     * @param attempt the ledger's end of an attempt: ours is earlier, since it can tell which channel it was
     * @throws app.BadSetting with a sentence that names the setting
     */
    public static ChannelSettings read(SettingsReader in, Duration attempt) {
        String limit = "concierge.channels.time-limit";
        Duration timeLimit = in.duration(limit);
        if (timeLimit.isZero() || timeLimit.plus(MARGIN).compareTo(attempt) > 0) {
            throw in.bad(limit, "must be above 0 and at least 1s below concierge.deliveries.attempt-timeout");
        }
        String folder = in.optional("concierge.channels");
        return new ChannelSettings(folder == null ? null : Path.of(folder), poll(in), timeLimit,
                in.number("concierge.channels.at-once", 1, 1_000),
                in.number("concierge.channels.waiting", 1, 100_000),
                in.text("concierge.channels.bucket"), in.number("concierge.sms.monthly-limit", 0, 100_000_000),
                in.number("concierge.confirmations.hourly-limit", 0, 1_000_000));
    }

    private static Duration poll(SettingsReader in) {
        String key = "concierge.channels.poll";
        Duration poll = in.duration(key);
        if (poll.isZero()) {
            throw in.bad(key, "must be above 0");
        }
        return poll;
    }
}
