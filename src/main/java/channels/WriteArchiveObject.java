package channels;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import outbound.StoredObject;

/** Body: JSON of the channel contract; afterwards the {@link StoredObject} that keeps it. */
final class WriteArchiveObject implements Processor {

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(Archive.object(FilledForm.of(exchange.getMessage()),
                ChannelVariables.setting(exchange, "bucket")));
    }
}
