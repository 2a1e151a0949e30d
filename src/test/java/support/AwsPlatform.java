package support;

import aws.AwsClients;
import aws.AwsSettings;
import aws.AwsStore;
import aws.AwsStoreSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import routes.MoveSpooledRoute;
import routes.RaiseAlarmRoute;
import routes.ReadSpooledRoute;
import routes.ReserveSendingRoute;
import routes.RecordOutcomeRoute;
import routes.RemoveSpooledRoute;
import routes.SetSpooledAsideRoute;
import routes.SettleDeliveryRoute;
import routes.WriteOutcomeRoute;
import routes.SpoolSubmissionRoute;
import routes.aws.AcceptOwedRoute;
import routes.aws.LeaseDeliveryRoute;
import routes.aws.ListDeliveriesRoute;
import routes.aws.ListSubmissionsRoute;
import routes.aws.MeasureOwedRoute;
import routes.aws.ReadAlarmRoute;
import routes.aws.ReadSubmissionRoute;
import routes.aws.ReadTenantFileRoute;
import routes.aws.RecallTurnsRoute;
import routes.aws.RecordDeliveryRoute;
import routes.aws.ReleaseUsageRoute;
import routes.aws.ReplayDeliveriesRoute;
import routes.aws.ReserveUsageRoute;
import routes.aws.SaveTurnRoute;
import routes.aws.SettleSubmissionRoute;
import routes.aws.TakeDueDeliveriesRoute;
import software.amazon.awssdk.core.sync.RequestBody;

/** DynamoDB and S3 at an AWS-compatible server, with tables of its own. */
public final class AwsPlatform extends RunningContext {
    private final AwsSettings settings;
    private final AwsStoreSettings owed;
    private final AwsClients clients;
    private final CapturedRequests requests;

    private AwsPlatform(AwsSettings settings, AwsStoreSettings owed) throws Exception {
        super(properties(settings));
        this.settings = settings;
        this.owed = owed;
        this.requests = new CapturedRequests();
        this.clients = new AwsClients(settings, requests);
        AwsStore.bind(context(), settings, owed, clients, leases());
        add(new SaveTurnRoute(), new RecallTurnsRoute(), new ReadTenantFileRoute(), new AcceptOwedRoute(),
                new TakeDueDeliveriesRoute(), new LeaseDeliveryRoute(), new RecordDeliveryRoute(),
                new ListDeliveriesRoute(), new ReadSubmissionRoute(), new SpoolSubmissionRoute(), new ReadSpooledRoute(), new ListSubmissionsRoute(), new SettleSubmissionRoute(),
                new ReplayDeliveriesRoute(), new ReserveUsageRoute(), new ReleaseUsageRoute(), new ReadAlarmRoute(), new MeasureOwedRoute(),
                new MoveSpooledRoute(), new RemoveSpooledRoute(), new SetSpooledAsideRoute(), new RaiseAlarmRoute(), new SettleDeliveryRoute(), new RecordOutcomeRoute(), new WriteOutcomeRoute(), new ReserveSendingRoute());
    }

    /** At the server that the environment names, tables made. */
    public static AwsPlatform withTables() throws Exception {
        return withTables(AwsEndpoint.required());
    }

    /** The same at a server that stands before that one. */
    public static AwsPlatform withTables(URI endpoint) throws Exception {
        AwsPlatform platform = at(endpoint, Duration.ofSeconds(30));
        AwsTables.sessionLogs(platform.clients.dynamoDb(), platform.settings.sessionLogsTable());
        AwsTables.deliveries(platform.clients.dynamoDb(), platform.settings.deliveriesTable());
        AwsTables.submissions(platform.clients.dynamoDb(), platform.owed.submissionsTable());
        AwsTables.create(platform.clients.dynamoDb(), platform.owed.alarmsTable(), new AwsTables.Keys("alarm_id", null),
                Map.of());
        AwsTables.create(platform.clients.dynamoDb(), platform.owed.smsUsageTable(),
                new AwsTables.Keys("tenant_id", "month"), Map.of());
        AwsTables.create(platform.clients.dynamoDb(), platform.owed.mailUsageTable(),
                new AwsTables.Keys("subject", "period"), Map.of());
        platform.clients.s3().createBucket(bucket -> bucket.bucket(platform.settings.tenantBucket()));
        platform.clients.s3().createBucket(bucket -> bucket.bucket(platform.owed.spoolBucket()));
        platform.requests.all().clear();
        return platform;
    }

    /** At any server, nothing made. */
    public static AwsPlatform at(URI endpoint, Duration timeout) throws Exception {
        String own = UUID.randomUUID().toString().substring(0, 8);
        return new AwsPlatform(new AwsSettings("us-east-1", Loopback.require(endpoint), timeout, "logs-" + own,
                "deliveries-" + own, "tenants-" + own, "documents-" + own), new AwsStoreSettings("submissions-" + own,
                "alarms-" + own, "sms-" + own, "mails-" + own, "spool-" + own, null));
    }

    /** The whole application on these tables and buckets; answered by that Bedrock. */
    public Concierge.Builder application(Path folder, BedrockStandIn bedrock) throws IOException {
        return Concierge.in(folder).with("concierge.platform", "aws").with("concierge.aws.timeout", "30s")
                .with("concierge.deliveries.first-attempt-timeout", "30000") // a busy machine is no outage
                .with("concierge.aws.endpoint", settings.endpoint().toString())
                .with("concierge.bedrock.runtime-endpoint", bedrock.endpoint().toString())
                .with("concierge.bedrock.agent-runtime-endpoint", bedrock.endpoint().toString())
                .with("concierge.aws.session-logs-table", settings.sessionLogsTable())
                .with("concierge.aws.deliveries-table", settings.deliveriesTable())
                .with("concierge.aws.tenant-bucket", settings.tenantBucket())
                .with("concierge.aws.submissions-table", owed.submissionsTable())
                .with("concierge.aws.alarms-table", owed.alarmsTable())
                .with("concierge.aws.sms-usage-table", owed.smsUsageTable())
                .with("concierge.aws.mail-usage-table", owed.mailUsageTable())
                .with("concierge.aws.spool-bucket", owed.spoolBucket());
    }

    public AwsSettings settings() {
        return settings;
    }

    public AwsStoreSettings owed() {
        return owed;
    }

    public AwsClients clients() {
        return clients;
    }

    public CapturedRequests requests() {
        return requests;
    }

    @Override
    public void tenantFile(String key, String text) {
        clients.s3().putObject(put -> put.bucket(settings.tenantBucket()).key(key), RequestBody.fromString(text));
    }

    @Override
    public void ownerTable(String name) {
        AwsTables.create(clients.dynamoDb(), name, new AwsTables.Keys("id", null), Map.of());
    }

    @Override
    public List<String> owners(String table) {
        return clients.dynamoDb().scan(scan -> scan.tableName(table)).items().stream().map(item -> item.get("id").s())
                .sorted().toList();
    }

    private static Properties properties(AwsSettings settings) {
        Properties properties = new Properties();
        properties.put("concierge.aws.session-logs-table", settings.sessionLogsTable());
        properties.put("concierge.aws.tenant-bucket", settings.tenantBucket());
        return properties;
    }
}
