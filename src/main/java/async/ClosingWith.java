package async;

import org.apache.camel.CamelContext;
import org.apache.camel.Service;

/** Ties what holds connections to the life of a context. */
public final class ClosingWith {

    private ClosingWith() {
    }

    /** The service starts and stops with the context. */
    public static <S extends Service> S context(CamelContext context, S service) {
        try {
            context.addService(service);
            return service;
        } catch (Exception e) { // what the service's own start throws
            throw new IllegalStateException(service.getClass().getSimpleName() + " cannot be started", e);
        }
    }
}
