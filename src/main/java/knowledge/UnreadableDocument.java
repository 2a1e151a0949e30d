package knowledge;

import java.io.IOException;

/** A document that cannot be used; the message is one plain sentence for the report. */
class UnreadableDocument extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableDocument(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
