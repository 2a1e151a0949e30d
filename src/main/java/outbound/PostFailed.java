package outbound;

import java.io.IOException;

/** A post that did not arrive, or was not taken now: worth another attempt. */
public final class PostFailed extends IOException {
    private static final long serialVersionUID = 1L;

    PostFailed(String message) {
        super(message);
    }

    PostFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
