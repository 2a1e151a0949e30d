package chat;

/** One earlier message of a talk; role is {@code user} or {@code assistant}. */
public record Utterance(String role, String text) {
}
