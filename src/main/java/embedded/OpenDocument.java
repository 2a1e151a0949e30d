package embedded;

import chat.DocumentQuery;
import knowledge.Documents;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: {@link DocumentQuery}; afterwards the path of the file. */
final class OpenDocument implements Processor {
    private final Documents documents;

    OpenDocument(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void process(Exchange exchange) {
        DocumentQuery query = exchange.getMessage().getBody(DocumentQuery.class);
        exchange.getMessage().setBody(documents.find(query.tenantId(), query.name()).orElseThrow(query::notFound));
    }
}
