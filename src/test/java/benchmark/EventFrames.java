package benchmark;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;

/** Finds the texts in Bedrock's event-stream frames: length, length of headers, checksum, headers, JSON, checksum. */
final class EventFrames implements Handler<Buffer> {
    private static final int PRELUDE = 12;
    private static final int CHECKSUM = 4;
    private static final String TEXT = "\"text\":\"";
    private final Consumer<String> piece;
    private Buffer pending = Buffer.buffer();

    EventFrames(Consumer<String> piece) {
        this.piece = piece;
    }

    @Override
    public void handle(Buffer bytes) {
        Buffer all = pending.length() == 0 ? bytes : pending.appendBuffer(bytes);
        int start = 0;
        while (all.length() - start >= CHECKSUM && all.length() - start >= all.getInt(start)) {
            int end = start + all.getInt(start);
            frame(all.getString(start + PRELUDE + all.getInt(start + 4), end - CHECKSUM));
            start = end;
        }
        pending = all.getBuffer(start, all.length());
    }

    private void frame(String json) {
        int text = json.indexOf(TEXT);
        if (text >= 0) {
            piece.accept(json.substring(text + TEXT.length(), json.indexOf('"', text + TEXT.length())));
        }
    }
}
