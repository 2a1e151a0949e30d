package support;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain HTTP calls; headers as name, value, name, value. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {
    }

    public static HttpResponse<String> get(URI address, String... headers) {
        return whole(request(address, headers).GET());
    }

    public static HttpResponse<String> post(URI address, String body, String... headers) {
        return whole(request(address, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public static HttpResponse<String> call(String method, URI address, String... headers) {
        return whole(request(address, headers).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** The reply while it comes; closing its body closes the connection. */
    public static HttpResponse<InputStream> open(URI address, String body, String... headers) {
        HttpRequest.Builder request = request(address, headers);
        return send(body == null ? request.GET() : request.POST(HttpRequest.BodyPublishers.ofString(body)),
                BodyHandlers.ofInputStream());
    }

    private static HttpRequest.Builder request(URI address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> whole(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
