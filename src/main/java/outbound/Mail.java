package outbound;

import java.util.List;

/**
 * One mail.
 *
 * @param id      delivery id: the same at every attempt
 * @param to      addresses
 * @param replyTo address, may be null
 */
public record Mail(String id, List<String> to, String subject, String text, String html, String replyTo) {
    public Mail {
        to = List.copyOf(to);
    }
}
