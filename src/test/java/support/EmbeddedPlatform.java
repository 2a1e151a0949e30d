package support;

import embedded.EmbeddedSettings;
import embedded.EmbeddedStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
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
import routes.embedded.AcceptOwedRoute;
import routes.embedded.LeaseDeliveryRoute;
import routes.embedded.ListDeliveriesRoute;
import routes.embedded.ListSubmissionsRoute;
import routes.embedded.MeasureOwedRoute;
import routes.embedded.ReadAlarmRoute;
import routes.embedded.ReadSubmissionRoute;
import routes.embedded.ReadTenantFileRoute;
import routes.embedded.RecallTurnsRoute;
import routes.embedded.RecordDeliveryRoute;
import routes.embedded.ReleaseUsageRoute;
import routes.embedded.ReplayDeliveriesRoute;
import routes.embedded.ReserveUsageRoute;
import routes.embedded.SaveTurnRoute;
import routes.embedded.SettleSubmissionRoute;
import routes.embedded.TakeDueDeliveriesRoute;

/** SQLite and folders below one folder. */
public final class EmbeddedPlatform extends RunningContext {
    private final Path tenants;
    private final EmbeddedStore store;

    public EmbeddedPlatform(Path folder) throws Exception {
        super(new Properties());
        tenants = Files.createDirectories(folder.resolve("tenants"));
        store = EmbeddedStore.bind(context(), new EmbeddedSettings(folder.resolve("data"), tenants,
                Duration.ofSeconds(2)), leases());
        add(new SaveTurnRoute(), new RecallTurnsRoute(), new ReadTenantFileRoute(), new AcceptOwedRoute(),
                new TakeDueDeliveriesRoute(), new LeaseDeliveryRoute(), new RecordDeliveryRoute(),
                new ListDeliveriesRoute(), new ReadSubmissionRoute(), new SpoolSubmissionRoute(), new ReadSpooledRoute(), new ListSubmissionsRoute(), new SettleSubmissionRoute(),
                new ReplayDeliveriesRoute(), new ReserveUsageRoute(), new ReleaseUsageRoute(), new ReadAlarmRoute(), new MeasureOwedRoute(),
                new MoveSpooledRoute(), new RemoveSpooledRoute(), new SetSpooledAsideRoute(), new RaiseAlarmRoute(), new SettleDeliveryRoute(), new RecordOutcomeRoute(), new WriteOutcomeRoute(), new ReserveSendingRoute());
    }

    @Override
    public void ownerTable(String name) {
        store.database().writer().write(statements -> {
            statements.getJdbcOperations().execute("CREATE TABLE \"" + name + "\" (id TEXT PRIMARY KEY, text TEXT)");
            return name;
        }).join();
    }

    @Override
    public List<String> owners(String table) {
        return store.database().writer().write(statements -> statements.getJdbcOperations()
                .queryForList("SELECT id FROM \"" + table + "\" ORDER BY id", String.class)).join();
    }

    /** Where the database and the spool lie. */
    public Path data() {
        return tenants.resolveSibling("data");
    }

    public EmbeddedStore store() {
        return store;
    }

    @Override
    public void tenantFile(String key, String text) throws Exception {
        Path file = tenants.resolve(key);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
