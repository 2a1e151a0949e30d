package outbound;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.concurrent.FutureCallback;

/** Passes on that a request ended, or how a request failed; its success is told by {@link StatusReader}. */
record WhenDone(Runnable ended, Consumer<Exception> failed) implements FutureCallback<Void> {

    /** Whether the server cannot have seen the request. */
    static boolean beforeSending(Exception failure) {
        return failure instanceof ConnectException || failure instanceof ConnectTimeoutException
                || failure instanceof NoRouteToHostException;
    }

    @Override
    public void completed(Void nothing) {
        ended.run();
    }

    @Override
    public void failed(Exception failure) {
        failed.accept(failure);
    }

    @Override
    public void cancelled() {
        failed.accept(new CancellationException("cut at the time limit"));
    }
}
