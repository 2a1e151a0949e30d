package embedded;

import chat.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import knowledge.Library;
import knowledge.LibraryStatus;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body afterwards: how far the documents are read, as the page wants it. */
final class DescribeLibrary implements Processor {
    private final Library library;

    DescribeLibrary(Library library) {
        this.library = library;
    }

    @Override
    public void process(Exchange exchange) {
        LibraryStatus status = library.status();
        ObjectNode json = Json.object().put("state", status.state().name().toLowerCase(Locale.ROOT))
                .put("documents", status.documents()).put("read", status.read()).put("total", status.total())
                .put("vectors", status.vectors());
        ArrayNode problems = json.putArray("problems");
        status.problems().forEach(problem -> problems.addObject().put("document", problem.document())
                .put("problem", problem.reason()));
        exchange.getMessage().setBody(json);
    }
}
