package embedded;

import java.io.IOException;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Body: something to be sent; afterwards the bytes of its file, and the file's name as a header. */
final class OutboxFile<T> implements Processor {
    private final Class<T> type;
    private final Function<T, String> name;
    private final Content<T> content;

    /** What stands in the file. */
    interface Content<T> {
        byte[] of(T body) throws IOException;
    }

    OutboxFile(Class<T> type, Function<T, String> name, Content<T> content) {
        this.type = type;
        this.name = name;
        this.content = content;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException, IOException {
        T body = exchange.getMessage().getMandatoryBody(type);
        exchange.getMessage().setHeader(Exchange.FILE_NAME, name.apply(body));
        exchange.getMessage().setBody(content.of(body));
    }
}
