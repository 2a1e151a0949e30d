package chat;

/** One message to a client: its number within the session (0: it belongs to none) and its JSON object. */
public record Frame(long eventId, String json) {

    /** What came after that frame is not kept any more. */
    static Frame resumeFailed(long lastEventId) {
        return new Frame(0, Json.write(Json.object("resume_failed").put("last_event_id", lastEventId)));
    }
}
