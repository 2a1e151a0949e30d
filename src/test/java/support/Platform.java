package support;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/** One of the two platforms, with its stores, in a context of its own. */
public interface Platform extends AutoCloseable {

    CamelContext context();

    ProducerTemplate template();

    /** Adds routes to those of the platform. */
    void add(RouteBuilder... routes) throws Exception;

    /** Puts a file where tenant files lie. */
    void tenantFile(String key, String text) throws Exception;

    /** Time as the ledger sees it. */
    MovingClock clock();

    /** Makes a table with the key {@code id} and the column {@code text}, for owners. */
    void ownerTable(String name) throws Exception;

    /** The owner ids in such a table. */
    List<String> owners(String table) throws Exception;

    @Override
    void close();
}
