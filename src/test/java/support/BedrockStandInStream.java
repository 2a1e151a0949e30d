package support;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/** One streamed reply. Lives on the stand-in's only event loop. */
final class BedrockStandInStream {
    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final BedrockStandInScript script;
    private final List<Buffer> prepared;
    private final boolean agent;
    private final BedrockStandInCall call;
    private final BedrockStandInCounts counts;
    private long timer = -1;
    private int sent;
    private boolean over;

    BedrockStandInStream(Vertx vertx, HttpServerRequest request, BedrockStandInScript script, List<Buffer> prepared,
            BedrockStandInCall call, BedrockStandInCounts counts) {
        this.vertx = vertx;
        this.request = request;
        this.response = request.response();
        this.script = script;
        this.prepared = prepared;
        this.agent = request.path().startsWith("/agents/");
        this.call = call;
        this.counts = counts;
    }

    void start() {
        response.exceptionHandler(gone -> end(BedrockStandInCall.End.ABORTED_BY_CLIENT));
        response.closeHandler(gone -> end(BedrockStandInCall.End.ABORTED_BY_CLIENT));
        if (script.firstDelayMillis() > 0) {
            timer = vertx.setTimer(script.firstDelayMillis(), late -> begin());
        } else {
            begin();
        }
    }

    private void begin() {
        if (over) {
            return;
        }
        response.setChunked(true).putHeader("Content-Type", "application/vnd.amazon.eventstream")
                .putHeader("x-amzn-RequestId", "stand-in");
        if (agent) {
            response.putHeader("x-amzn-bedrock-agent-content-type", "text/plain")
                    .putHeader("x-amz-bedrock-agent-session-id", "session");
        }
        response.write(BedrockStandInFrames.lead(agent));
        if (script.gapMillis() > 0) {
            step();
            timer = over ? -1 : vertx.setPeriodic(script.gapMillis(), tick -> step());
        } else {
            pump();
        }
    }

    private void pump() {
        while (!over && timer != 0 && !response.writeQueueFull()) {
            step();
        }
        if (!over) {
            response.drainHandler(ready -> pump());
        }
    }

    private void step() {
        if (over || response.writeQueueFull()) {
            return;
        }
        if (sent == script.breakAfter()) {
            breakOff();
        } else if (sent == script.size()) {
            finish();
        } else {
            Buffer piece = script.stamped() ? BedrockStandInFrames.piece(agent, script.piece(sent)) : prepared.get(sent);
            call.wrote(++sent); // before the reader can have it
            response.write(piece);
            if (sent == script.size() && sent != script.breakAfter()) {
                finish();
            }
        }
    }

    private void finish() {
        end(BedrockStandInCall.End.COMPLETED);
        response.end(BedrockStandInFrames.tail(agent, script));
    }

    private void breakOff() {
        switch (script.breakKind()) {
            case EXCEPTION -> {
                end(BedrockStandInCall.End.BROKEN_OFF);
                response.end(BedrockStandInFrames.exception(script.errorCode()));
            }
            case DROP -> {
                end(BedrockStandInCall.End.BROKEN_OFF);
                request.connection().close();
            }
            case END -> {
                end(BedrockStandInCall.End.BROKEN_OFF);
                response.end();
            }
            default -> silence();
        }
    }

    private void silence() {
        vertx.cancelTimer(timer);
        timer = 0; // stays open until the client leaves
    }

    private void end(BedrockStandInCall.End how) {
        if (over) {
            return;
        }
        over = true;
        vertx.cancelTimer(timer);
        call.ended(how);
        counts.ended(how);
    }
}
