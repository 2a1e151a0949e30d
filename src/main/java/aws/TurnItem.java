package aws;

import chat.TurnRecord;
import chat.TurnRows;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.apache.camel.component.aws2.ddb.Ddb2Constants;

/** Body: {@link TurnRecord}, stays; its item goes into the header where {@code aws2-ddb} looks for it. */
final class TurnItem implements Processor {

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        TurnRecord turn = exchange.getMessage().getMandatoryBody(TurnRecord.class);
        exchange.getMessage().setHeader(Ddb2Constants.ITEM, Attributes.item(TurnRows.row(turn)));
    }
}
