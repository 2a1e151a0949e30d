package app;

import admin.AdminSettings;
import chat.ChatSettings;
import confidence.Weights;
import http.AddressBlock;
import http.HttpSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import ledger.LedgerSettings;
import outbound.OutboundSettings;
import tenants.TenantSettings;

/**
 * All settings, typed and checked once; see application.properties for what each means.
 *
 * @param values for the platforms, which read their own settings
 */
public record Settings(String platform, Path data, Path knowledge, Path tenants, HttpSettings http, ChatSettings chat,
        TenantSettings tenancy, double outOfScopeBelow, int runningAnswers, Duration stopWithin, Duration searchKept,
        int searchesKept, LedgerSettings ledger, Weights weights, OutboundSettings outbound, AdminSettings admin,
        SettingsReader values) {
    private static final int MILLIONS = 2_000_000;

    /** @throws BadSetting with a sentence that names the setting */
    public static Settings read(Map<String, String> environment, Properties system) {
        SettingsReader in = new SettingsReader(environment, system);
        HttpSettings http = http(in);
        return new Settings(in.oneOf("concierge.platform", "embedded", "aws"), Path.of(in.text("concierge.data")),
                Path.of(in.text("concierge.knowledge")), Path.of(in.text("concierge.tenants")), http, chat(in),
                tenancy(in), in.decimal("concierge.chat.out-of-scope-below", 0, 100),
                in.number("concierge.chat.running-answers", 1, 100_000),
                in.duration("concierge.chat.stop-within"),
                in.duration("concierge.search.keep"), in.number("concierge.search.most", 1, 1_000_000),
                ledger(in), weights(in), OutboundSettings.read(in), AdminSettings.read(in), in);
    }

    /** Hash of the tenant of calls that name none. */
    public String defaultTenant() {
        return tenancy.defaultHash();
    }

    private static TenantSettings tenancy(SettingsReader in) {
        return new TenantSettings(in.text("concierge.chat.default-tenant"), in.duration("concierge.tenants.keep"),
                in.duration("concierge.tenants.retry"), in.number("concierge.tenants.most", 1, 1_000_000),
                in.decimal("concierge.chat.confidence-threshold", 0, 100),
                in.number("concierge.model.max-tokens", 1, 64_000), in.decimal("concierge.model.temperature", 0, 1));
    }

    private static HttpSettings http(SettingsReader in) {
        return new HttpSettings(Ports.chosen(in, "concierge.http.port"), Ports.chosen(in, "concierge.management.port"),
                in.list("concierge.http.allowed-origins"), proxies(in),
                in.number("concierge.http.max-body", 1024, 100_000_000),
                in.number("concierge.http.max-frame", 1024, 10_000_000),
                in.number("concierge.http.sockets", 1, MILLIONS),
                in.number("concierge.http.sockets-per-address", 1, MILLIONS),
                in.number("concierge.http.requests-per-second", 1, MILLIONS),
                in.number("concierge.http.visitor-rate", 1, MILLIONS),
                in.number("concierge.http.visitor-burst", 1, MILLIONS),
                in.duration("concierge.http.ping"), in.duration("concierge.http.idle"),
                in.duration("concierge.http.connection-idle"), in.duration("concierge.http.blocked-after"));
    }

    private static List<AddressBlock> proxies(SettingsReader in) {
        String key = "concierge.http.trusted-proxies";
        return in.list(key).stream().map(entry -> AddressBlock.parse(entry).orElseThrow(() -> in.bad(key,
                "must hold IP addresses or blocks such as 10.0.0.0/8"))).toList();
    }

    private static LedgerSettings ledger(SettingsReader in) {
        Duration lease = in.duration("concierge.deliveries.lease");
        Duration attempt = in.duration("concierge.deliveries.attempt-timeout");
        if (attempt.plusSeconds(1).compareTo(lease) > 0) {
            throw in.bad("concierge.deliveries.attempt-timeout", "must be at least 1s below concierge.deliveries.lease");
        }
        return new LedgerSettings(UUID.randomUUID().toString(), lease, attempt,
                Duration.ofMillis(in.number("concierge.deliveries.first-attempt-timeout", 1, MILLIONS)),
                in.durations("concierge.deliveries.waits"), in.decimal("concierge.deliveries.jitter", 0, 1),
                in.number("concierge.deliveries.at-once", 1, 1000));
    }

    private static Weights weights(SettingsReader in) {
        String key = "concierge.confidence.weights";
        List<String> four = in.list(key);
        if (four.size() != 4 || !four.stream().allMatch(weight -> weight.matches("\\d{1,4}(\\.\\d{1,4})?"))) {
            throw in.bad(key, "must be four numbers");
        }
        double[] weights = four.stream().mapToDouble(Double::parseDouble).toArray();
        return new Weights(weights[0], weights[1], weights[2], weights[3]);
    }

    private static ChatSettings chat(SettingsReader in) {
        return new ChatSettings(in.number("concierge.chat.longest-question", 1, 100_000),
                in.number("concierge.chat.longest-answer", 1000, 10_000_000),
                in.number("concierge.chat.waiting", 0, 100),
                in.number("concierge.chat.replay-frames", 1, 1_000_000),
                in.number("concierge.chat.replay-bytes", 1024, 100_000_000),
                in.duration("concierge.chat.replay-age"), in.duration("concierge.chat.grace"), in.duration("concierge.chat.slow-reader"),
                in.duration("concierge.chat.heartbeat"), in.number("concierge.chat.history", 0, 20),
                in.number("concierge.chat.passages", 1, 50), in.number("concierge.chat.conversations", 1, MILLIONS));
    }
}
