package aws;

import app.BadSetting;
import app.Dependency;
import app.Platform;
import app.Settings;
import app.SettingsReader;
import bedrock.AskAgent;
import bedrock.AskModel;
import bedrock.BedrockClients;
import bedrock.BedrockSettings;
import bedrock.RetrievePassages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import ledger.Leases;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Bedrock answers, DynamoDB and S3 keep. */
public final class AwsPlatform implements Platform {
    private static final long HEAP_PER_STREAM = 4L * 1024 * 1024;

    @Override
    public void check(Settings settings) {
        aws(settings.values());
        owed(settings.values());
        PeopleTables.read(settings.values());
        SenderSettings.read(settings.values());
        bedrock(settings);
        long needed = settings.runningAnswers() * HEAP_PER_STREAM;
        long heap = Runtime.getRuntime().maxMemory();
        if (needed > heap) {
            throw new BadSetting("concierge.chat.running-answers is " + settings.runningAnswers() + ", which needs "
                    + (needed >> 20) + " MiB of heap, but the maximum heap is " + (heap >> 20)
                    + " MiB. Raise -Xmx or allow fewer running answers.");
        }
    }

    @Override
    public void bind(CamelContext context, Settings settings, Leases leases) {
        AwsSettings aws = aws(settings.values());
        AwsClients stores = new AwsClients(aws);
        bindStore(context, owed(settings.values()), aws, stores, leases);
        AwsPeople.bind(context, PeopleTables.read(settings.values()), stores.dynamoDbAsync());
        AwsSenders.bind(context, aws, SenderSettings.read(settings.values()));
        BedrockSettings bedrock = bedrock(settings);
        BedrockClients clients = new BedrockClients(bedrock);
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, AwsPlatform::daemon);
        timer.setRemoveOnCancelPolicy(true); // each event of a stream sets its watch anew
        Registry registry = context.getRegistry();
        registry.bind("askModel", new AskModel(clients, bedrock, timer));
        registry.bind("askAgent", new AskAgent(clients, bedrock, timer));
        registry.bind("retrievePassages", new RetrievePassages(clients, bedrock));
        registry.bind("storeHealth", new Dependency("store", () -> stores.dynamoDb()
                .describeTable(table -> table.tableName(aws.sessionLogsTable()))));
        clients.prime();
        context.addLifecycleStrategy(new ReleaseBedrock(clients, timer));
    }

    @Override
    public List<String> engines(Settings settings) {
        return List.of("agent", "model");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "bedrock-timers");
        thread.setDaemon(true);
        return thread;
    }

    private static AwsSettings aws(SettingsReader in) {
        return new AwsSettings(in.text("concierge.aws.region"), in.address("concierge.aws.endpoint"),
                in.duration("concierge.aws.timeout"), in.text("concierge.aws.session-logs-table"),
                in.text("concierge.aws.deliveries-table"), in.text("concierge.aws.tenant-bucket"),
                in.text("concierge.aws.document-bucket"));
    }

    private static AwsStoreSettings owed(SettingsReader in) {
        String folder = in.optional("concierge.aws.spool-folder");
        return new AwsStoreSettings(in.text("concierge.aws.submissions-table"), in.text("concierge.aws.alarms-table"),
                in.text("concierge.aws.sms-usage-table"), in.text("concierge.aws.mail-usage-table"),
                in.text("concierge.aws.spool-bucket"), folder == null ? null : Path.of(folder));
    }

    private static void bindStore(CamelContext context, AwsStoreSettings owed, AwsSettings aws, AwsClients clients,
            Leases leases) {
        try {
            AwsStore.bind(context, aws, owed, clients, leases);
        } catch (IOException e) {
            throw new BadSetting("The folder " + owed.spoolFolder()
                    + " of the setting concierge.aws.spool-folder cannot be used: " + e.getMessage());
        }
    }

    private static BedrockSettings bedrock(Settings settings) {
        SettingsReader in = settings.values();
        return new BedrockSettings(in.text("concierge.aws.region"), in.address("concierge.bedrock.runtime-endpoint"),
                in.address("concierge.bedrock.agent-runtime-endpoint"), 2 * settings.runningAnswers(),
                in.duration("concierge.bedrock.connect-timeout"), in.duration("concierge.bedrock.first-piece-timeout"),
                in.duration("concierge.bedrock.silence-timeout"), in.duration("concierge.bedrock.search-timeout"),
                in.number("concierge.bedrock.retries", 0, 10),
                in.text("concierge.bedrock.model-id"), in.optional("concierge.bedrock.knowledge-base-id"),
                in.optional("concierge.bedrock.agent-id"), in.optional("concierge.bedrock.agent-alias-id"));
    }
}
