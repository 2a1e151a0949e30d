package engines;

import static org.assertj.core.api.Assertions.assertThat;

import aws.AwsClients;
import aws.AwsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import support.AwsEndpoint;
import support.AwsTables;
import support.BedrockStandIn;
import support.BedrockStandInScript;
import support.Concierge;
import support.Visit;
import support.Visit.Transport;

/** The whole application with tables and buckets of an AWS-compatible server. */
class AwsStoresTest {
    private static final String OWN = UUID.randomUUID().toString().substring(0, 8);
    private final AwsSettings settings = new AwsSettings("us-east-1", AwsEndpoint.required(), Duration.ofSeconds(30),
            "logs-" + OWN, "deliveries-" + OWN, "tenants-" + OWN, "documents-" + OWN);

    @Test
    void an_answer_is_kept_in_its_table_and_recalled_after_a_restart(@TempDir Path folder) throws Exception {
        try (AwsClients clients = new AwsClients(settings); BedrockStandIn bedrock = new BedrockStandIn()) {
            prepare(clients);
            String session;
            try (Concierge concierge = start(folder, bedrock);
                    Visit visit = Visit.ask(concierge, Transport.SOCKET, "acme", "Who are you?")) {
                assertThat(visit.end().path("type").asText()).isEqualTo("complete");
                session = visit.session();
            }
            Map<String, AttributeValue> item = only(clients, session);
            assertThat(item).containsEntry("query", AttributeValue.fromS("Who are you?"))
                    .containsEntry("response", AttributeValue.fromS("Hello"))
                    .containsEntry("tenant_id", AttributeValue.fromS("acme-id"))
                    .containsEntry("sentiment", AttributeValue.fromS("neutral"))
                    .containsKeys("original_ts", "message_id", "confidence_score", "citations", "pending_shard");
            try (Concierge again = start(folder, bedrock);
                    Visit visit = Visit.askIn(session, again, Transport.EVENT_STREAM, "acme", "And what else?")) {
                assertThat(visit.end().path("type").asText()).isEqualTo("complete");
            }
            assertThat(bedrock.lastAnswer().json().at("/messages/1/content/0/text").asText()).isEqualTo("Hello");
        }
    }

    private void prepare(AwsClients clients) {
        AwsTables.sessionLogs(clients.dynamoDb(), settings.sessionLogsTable());
        AwsTables.deliveries(clients.dynamoDb(), settings.deliveriesTable());
        clients.s3().createBucket(bucket -> bucket.bucket(settings.tenantBucket()));
        put(clients, "mappings/acme.json", "{\"tenant_id\":\"acme-id\"}");
        put(clients, "tenants/acme-id/config.json", "{\"model_id\":\"model-1\"}");
    }

    private void put(AwsClients clients, String key, String text) {
        clients.s3().putObject(put -> put.bucket(settings.tenantBucket()).key(key), RequestBody.fromString(text));
    }

    private Concierge start(Path folder, BedrockStandIn bedrock) throws Exception {
        bedrock.searches(BedrockStandInScript.finding(OnAws.GUIDE));
        return OnAws.onAws(folder, bedrock).with("concierge.aws.endpoint", settings.endpoint().toString())
                .with("concierge.aws.timeout", "30s").with("concierge.aws.session-logs-table", settings.sessionLogsTable())
                .with("concierge.aws.deliveries-table", settings.deliveriesTable())
                .with("concierge.aws.tenant-bucket", settings.tenantBucket())
                .with("concierge.aws.document-bucket", settings.documentBucket()).start();
    }

    private Map<String, AttributeValue> only(AwsClients clients, String session) {
        List<Map<String, AttributeValue>> items = clients.dynamoDb().query(query -> query
                .tableName(settings.sessionLogsTable()).keyConditionExpression("session_id = :session")
                .expressionAttributeValues(Map.of(":session", AttributeValue.fromS(session)))).items();
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
