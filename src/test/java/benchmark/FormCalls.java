package benchmark;

import chat.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls of form mode over HTTP; each fails with a sentence when its answer is not the right one. */
final class FormCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    /** One call. */
    interface Call {
        void run(int number) throws IOException, InterruptedException;
    }

    FormCalls(String port) {
        address = URI.create("http://127.0.0.1:" + port + "/invoke");
    }

    /** The least that a call over HTTP takes here: it is answered before any route. */
    void nothing(int number) throws IOException, InterruptedException {
        HttpResponse<String> reply = http.send(HttpRequest.newBuilder(address)
                .method("OPTIONS", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        if (reply.statusCode() != 204) {
            throw new IOException("OPTIONS was answered with " + reply.statusCode());
        }
    }

    void checkField(int number) throws IOException, InterruptedException {
        call(Json.object().put("action", "validate_field").put("field_id", "email")
                .put("field_value", "visitor" + number + "@example.org"), "validation_success");
    }

    void submit(int number) throws IOException, InterruptedException {
        ObjectNode body = Json.object().put("action", "submit_form");
        body.putObject("form_data").put("full_name", "Visitor " + number)
                .put("email", "visitor" + number + "@example.org").put("phone", "+15125550142")
                .put("note", "Two lines\nof text, some of it schön.");
        String receipt = call(body, "form_complete");
        if (receipt.contains("failed") || receipt.contains("will_retry")) {
            throw new IOException("Not every channel was reached at once: " + receipt);
        }
    }

    private String call(ObjectNode body, String expected) throws IOException, InterruptedException {
        body.put("tenant_hash", "bench").put("form_mode", true).put("form_id", "benchform");
        HttpResponse<String> reply = http.send(HttpRequest.newBuilder(address).timeout(PATIENCE)
                .header("Content-Type", "application/json").header("Accept", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body))).build(), BodyHandlers.ofString());
        if (!reply.body().contains("\"" + expected + "\"")) {
            throw new IOException("Expected " + expected + ", but the answer was " + reply.body());
        }
        return reply.body();
    }
}
