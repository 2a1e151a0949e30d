package chat;

/** One message to a client: its number within the session (0: it belongs to none) and its JSON object. */
public record Frame(long eventId, String json) {
}
