package aws;

import async.BodyProcessor;
import async.Pools;
import feedback.FeedbackRow;
import feedback.TurnQuery;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import profiles.Profile;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** What visitors say about answers and about themselves, in DynamoDB. */
public final class AwsPeople {
    private AwsPeople() {
    }

    /** Call before the routes are added. */
    public static void bind(CamelContext context, PeopleTables tables, DynamoDbAsyncClient client) {
        Executor executor = Pools.continuing(context, tables, "people");
        FeedbackTable feedback = new FeedbackTable(client, tables);
        FindTurn turns = new FindTurn(client, tables.sessionLogs());
        ProfileTable profiles = new ProfileTable(client, tables.profiles());
        Registry registry = context.getRegistry();
        registry.bind("saveFeedback", new BodyProcessor<>(executor, FeedbackRow.class, feedback::save));
        registry.bind("findTurn", new BodyProcessor<>(executor, TurnQuery.class, turns::find));
        registry.bind("saveProfile", new BodyProcessor<>(executor, Profile.class, profiles::save));
        registry.bind("readProfile", new BodyProcessor<>(executor, String.class, profiles::read));
    }
}
