package benchmark;

import support.AwsStub;
import support.BedrockStandIn;
import support.BedrockStandInScript;
import support.BedrockStandInScript.Reference;

/** Program: what Concierge needs of AWS. Arguments: pieces, milliseconds between them, and before the first. */
public final class Services {
    private static final Reference PASSAGE = new Reference("s3://docs/guide.pdf", 12, "Guide",
            "To become an instructor, complete the five-day course.", 0.92);

    private Services() {
    }

    public static void main(String[] arguments) {
        BedrockStandIn bedrock = new BedrockStandIn()
                .always(BedrockStandInScript.stamps(Integer.parseInt(arguments[0])).every(Long.parseLong(arguments[1]))
                        .after(Long.parseLong(arguments[2])))
                .searches(BedrockStandInScript.finding(PASSAGE));
        AwsStub stores = new AwsStub()
                .tenant("model", "{\"aws\":{\"knowledge_base_id\":\"KB1\",\"model_id\":\"model-1\"}}")
                .tenant("agent", "{\"aws\":{\"knowledge_base_id\":\"KB1\",\"agent_id\":\"AGENT1\","
                        + "\"agent_alias_id\":\"ALIAS1\"}}");
        System.out.println("SERVICES " + bedrock.endpoint() + " " + stores.endpoint());
    }
}
