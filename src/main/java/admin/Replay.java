package admin;

import chat.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Program: asks a running installation to deliver a submission again. */
public final class Replay {
    static final int REPLAYED = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final int NOTHING_TO_REPLAY = 3;
    private static final String USAGE = """
            Usage: admin.Replay ADDRESS SUBMISSION_ID [CHANNEL]
              ADDRESS        of the installation, such as http://127.0.0.1:8080
              SUBMISSION_ID  all its parked and skipped deliveries are tried again
              CHANNEL        only this one, even when it has been sent
            The token is read from CONCIERGE_ADMIN_TOKEN, else from the file admin-token in CONCIERGE_DATA (./data).
            Ends with 0 when something is delivered again, 3 when there was nothing, 1 when it failed, 2 for this text.""";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Replay(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new Replay(System.getenv(), System.out, System.err).run(arguments));
    }

    /** The exit code. */
    int run(String... arguments) throws InterruptedException {
        if (arguments.length < 2 || arguments.length > 3 || !arguments[0].matches("https?://[^\\s/?#]+/?")
                || arguments[1].isBlank()) {
            err.println(USAGE);
            return WRONG_USE;
        }
        try {
            String token = token();
            if (token == null) {
                err.println("There is no token: set CONCIERGE_ADMIN_TOKEN, or CONCIERGE_DATA to the data folder of "
                        + "the installation.");
                return FAILED;
            }
            return tell(ask(address(arguments), token), arguments[1]);
        } catch (IOException e) {
            err.println("The installation at " + arguments[0] + " cannot be asked: " + e);
            return FAILED;
        }
    }

    private String token() throws IOException {
        String set = environment.get("CONCIERGE_ADMIN_TOKEN");
        return set != null && !set.isBlank() ? set.strip()
                : new TokenFile(Path.of(environment.getOrDefault("CONCIERGE_DATA", "./data"))).read();
    }

    private static URI address(String... arguments) {
        String channel = arguments.length == 3 ? "?channel=" + encoded(arguments[2]) : "";
        return URI.create(arguments[0].replaceFirst("/$", "") + "/submissions/" + encoded(arguments[1]) + "/replay"
                + channel);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static HttpResponse<String> ask(URI address, String token) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        return client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private int tell(HttpResponse<String> reply, String submission) {
        JsonNode json = json(reply.body());
        if (reply.statusCode() != 200) {
            err.println(json.path("error").asText("The installation answered with status " + reply.statusCode() + "."));
            return FAILED;
        }
        JsonNode replayed = json.path("replayed");
        if (replayed.isEmpty()) {
            out.println("There is nothing to replay for " + submission + ".");
            return NOTHING_TO_REPLAY;
        }
        replayed.forEach(delivery -> out.println(delivery.path("channel").asText() + " of " + submission
                + " is delivered again."));
        return REPLAYED;
    }

    private static JsonNode json(String body) {
        try {
            return Json.read(body);
        } catch (JsonProcessingException e) {
            return Json.object(); // what stands before the installation may answer anything
        }
    }
}
