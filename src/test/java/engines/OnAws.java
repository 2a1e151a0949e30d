package engines;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import support.AwsStub;
import support.BedrockStandIn;
import support.BedrockStandInScript;
import support.BedrockStandInScript.Reference;
import support.Concierge;
import support.Visit;
import support.Visit.Transport;

/** The whole application on platform aws; Bedrock, DynamoDB and S3 are stand-ins in this process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnAws {
    static final String MODEL = "by-model";
    static final String AGENT = "by-agent";
    static final Reference GUIDE = new Reference("s3://docs/mhfa_instructor_guide.pdf", 12, "MHFA Instructor Guide",
            "To become an instructor, complete the five-day course.", 0.92);
    private static final String ESCALATION = "\"escalation\":{\"enabled\":false}";
    final AwsStub stores = new AwsStub()
            .tenant(MODEL, "{\"aws\":{\"knowledge_base_id\":\"KB1\",\"model_id\":\"model-1\"}," + ESCALATION + "}")
            .tenant(AGENT, "{\"aws\":{\"knowledge_base_id\":\"KB1\",\"agent_id\":\"AGENT1\","
                    + "\"agent_alias_id\":\"ALIAS1\"}," + ESCALATION + "}");
    BedrockStandIn bedrock = new BedrockStandIn();
    Concierge concierge;

    /** What differs from the usual settings. */
    abstract void configure(Concierge.Builder builder);

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        bedrock.searches(BedrockStandInScript.finding(GUIDE));
        Concierge.Builder builder = onAws(folder, bedrock).with("concierge.aws.endpoint", stores.endpoint().toString())
                .with("concierge.http.sockets-per-address", "10000");
        configure(builder);
        concierge = builder.start();
    }

    static Concierge.Builder onAws(Path folder, BedrockStandIn bedrock) throws Exception {
        return Concierge.in(folder).with("concierge.platform", "aws")
                .with("concierge.bedrock.runtime-endpoint", bedrock.endpoint().toString())
                .with("concierge.bedrock.agent-runtime-endpoint", bedrock.endpoint().toString());
    }

    @AfterEach
    void reset() {
        bedrock.always(BedrockStandInScript.saying("Hello")).searches(BedrockStandInScript.finding(GUIDE));
    }

    @AfterAll
    void stop() {
        concierge.close();
        bedrock.close();
        stores.close();
    }

    static Stream<Arguments> ways() {
        return Stream.of(Transport.values())
                .flatMap(transport -> Stream.of(MODEL, AGENT).map(engine -> Arguments.of(transport, engine)));
    }

    Visit ask(Transport transport, String engine) {
        return Visit.ask(concierge, transport, engine, "How do I become an instructor?");
    }
}
