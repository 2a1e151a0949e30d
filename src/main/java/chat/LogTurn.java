package chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One structured line a turn; question and answer only with addresses and numbers masked. */
public final class LogTurn implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger("QA_COMPLETE");
    private static final int SHOWN = 6;

    @Override
    public void process(Exchange exchange) {
        TurnRecord row = exchange.getVariable("turnRecord", TurnRecord.class);
        Turn turn = exchange.getMessage().getBody(Turn.class);
        ObjectNode line = Json.object("QA_COMPLETE").put("timestamp", Instant.now().toString())
                .put("session_id", shortened(row.sessionId())).put("message_id", row.messageId())
                .put("tenant_hash", turn.question().tenant().hash()).put("tenant_id", row.tenantId())
                .put("conversation_id", shortened(row.conversationId())).put("engine", row.engine())
                .put("outcome", row.outcome()).put("confidence", row.confidenceScore())
                .put("question", Masking.mask(row.query())).put("answer", Masking.mask(row.response()));
        line.putObject("metrics").put("first_token_ms", row.firstTokenMs()).put("total_tokens", row.outputTokens())
                .put("total_time_ms", row.totalTimeMs()).put("answer_length", turn.answer().length());
        LOG.info("{}", Json.write(line));
    }

    /** A session id is the visitor's secret. */
    private static String shortened(String id) {
        return "…" + id.substring(id.length() - Math.min(SHOWN, id.length() / 2));
    }
}
