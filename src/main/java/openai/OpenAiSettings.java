package openai;

import engine.Patience;
import java.net.URI;
import java.time.Duration;

/**
 * How an OpenAI-compatible server is reached.
 *
 * @param baseUrl           up to the version, such as {@code http://127.0.0.1:11434/v1}
 * @param apiKey            sent as a bearer token, null or empty for none
 * @param connectTimeout    for a connection
 * @param firstPieceTimeout from the call to its first event; a model that is being loaded takes long
 * @param silenceTimeout    longest gap between two events of a stream
 * @param retries           further tries of a throttled call, before its first piece only
 */
public record OpenAiSettings(URI baseUrl, String apiKey, String model, Duration connectTimeout,
        Duration firstPieceTimeout, Duration silenceTimeout, int retries) {

    URI completions() {
        return URI.create(baseUrl.toString().replaceFirst("/+$", "") + "/chat/completions");
    }

    boolean hasKey() {
        return apiKey != null && !apiKey.isBlank();
    }

    Patience patience() {
        return new Patience(firstPieceTimeout, silenceTimeout, retries);
    }

    /** Without the key, so that no log shows it. */
    @Override
    public String toString() {
        return "OpenAiSettings[" + baseUrl + ", " + model + "]";
    }
}
