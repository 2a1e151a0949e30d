package outbound;

/**
 * One asynchronous call of a function.
 *
 * @param id       delivery id: the same at every attempt
 * @param function name or ARN
 * @param payload  JSON text, UTF-8
 */
public record FunctionCall(String id, String function, byte[] payload) {
}
