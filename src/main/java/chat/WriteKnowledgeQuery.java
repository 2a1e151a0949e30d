package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** From a turn to what is searched for it (variable {@code knowledgeQuery}). */
public final class WriteKnowledgeQuery implements Processor {
    private final ChatSettings settings;

    public WriteKnowledgeQuery(ChatSettings settings) {
        this.settings = settings;
    }

    @Override
    public void process(Exchange exchange) {
        Question question = exchange.getMessage().getBody(Turn.class).question();
        Tenant tenant = question.tenant();
        exchange.setVariable("knowledgeQuery", new KnowledgeQuery(tenant.id(), tenant.aws().knowledgeBaseId(),
                question.text(), settings.passages()));
    }
}
