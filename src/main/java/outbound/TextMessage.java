package outbound;

/**
 * One text message.
 *
 * @param id   delivery id: the same at every attempt
 * @param to   number in E.164 form, such as +15125550100
 * @param text at most 160 characters of the GSM alphabet
 */
public record TextMessage(String id, String to, String text) {
}
