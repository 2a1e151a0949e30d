package support;

import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.AsyncProcessorSupport;

/** A step of a flow that fails while it is told to. */
public final class Breakable extends AsyncProcessorSupport {
    private final String bean;
    private final RuntimeException failure;
    private volatile boolean broken;
    private AsyncProcessor step;

    public Breakable(String bean, RuntimeException failure) {
        this.bean = bean;
        this.failure = failure;
    }

    void takeThePlaceIn(Registry registry) {
        step = AsyncProcessorConverterHelper.convert(registry.lookupByNameAndType(bean, Processor.class));
        registry.unbind(bean);
        registry.bind(bean, this);
    }

    public void fail(boolean fails) {
        broken = fails;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        if (!broken) {
            return step.process(exchange, callback);
        }
        exchange.setException(failure);
        callback.done(true);
        return true;
    }
}
