package benchmark;

import io.vertx.core.buffer.Buffer;

/** One conversation as its client sees it: when it was asked, when each piece came, how it ended. */
final class Talk {
    private final Crowd crowd;
    private final StringBuilder line = new StringBuilder();
    private long askedNanos;
    private int pieces;
    private boolean greeted;
    private boolean complete;
    private boolean over;

    Talk(Crowd crowd) {
        this.crowd = crowd;
    }

    void asked() {
        askedNanos = System.nanoTime();
    }

    /** Bytes of an event stream. */
    void bytes(Buffer bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            byte b = bytes.getByte(i);
            if (b != '\n') {
                line.append((char) b);
            } else {
                if (line.indexOf("data: ") == 0) {
                    frame(line.substring("data: ".length()));
                }
                line.setLength(0);
            }
        }
    }

    void frame(String json) {
        if (!greeted) {
            greeted = true;
            crowd.opened();
        }
        if (json.startsWith("{\"type\":\"text")) {
            stamps(json);
        } else if (json.startsWith("{\"type\":\"complete")) {
            complete = true;
            if (crowd.sockets()) {
                end();
            }
        } else if (json.startsWith("{\"type\":\"error")) {
            fail(json);
        }
    }

    /** Each piece is {@code @nanoTime} of the model, on this machine's clock. */
    private void stamps(String json) {
        long now = System.nanoTime();
        for (int at = json.indexOf('@'); at >= 0; at = json.indexOf('@', at + 1)) {
            long sent = 0;
            for (int i = at + 1; Character.isDigit(json.charAt(i)); i++) {
                sent = sent * 10 + json.charAt(i) - '0';
            }
            if (pieces++ == 0) {
                crowd.first(now - askedNanos);
            }
            crowd.passedOn(now - sent);
        }
    }

    void end() {
        if (!over) {
            over = true;
            crowd.ended(complete && pieces == crowd.piecesEach() ? null
                    : "ended " + (complete ? "whole" : "early") + " after " + pieces + " pieces");
        }
    }

    void fail(String why) {
        if (!over) {
            over = true;
            crowd.ended(why);
        }
    }
}
