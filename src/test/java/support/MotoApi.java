package support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What moto tells about itself, besides the interfaces of AWS. Once it holds a function of Lambda it tells nothing more
 * where Docker is absent: tests make none.
 */
public final class MotoApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    public MotoApi(URI server) {
        this.server = Loopback.require(server);
    }

    /** All things of that kind, such as {@code ses}, {@code RawMessage}. */
    public List<JsonNode> all(String service, String kind) throws IOException, InterruptedException {
        JsonNode things = JSON.readTree(send(HttpRequest.newBuilder(server.resolve("/moto-api/data.json")).build()))
                .path(service).path(kind);
        return StreamSupport.stream(things.spliterator(), false).toList();
    }

    /** It holds nothing any more: what it tells grows with all that other tests left, and takes seconds. */
    public void forget() throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(server.resolve("/moto-api/reset")).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /** Functions answer at once: Docker is not asked to run them. */
    public void functionsWithoutDocker() throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(server.resolve("/moto-api/config")).POST(
                HttpRequest.BodyPublishers.ofString("{\"lambda\":{\"use_docker\":false}}")).build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
