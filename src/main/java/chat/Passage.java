package chat;

/**
 * A piece of a document that may answer a question.
 *
 * @param document file name as visitors see it, unique within a tenant
 * @param title    the document's title
 * @param page     page number from 1, null where the format has no pages
 * @param section  nearest heading, empty if there is none
 * @param text     plain text
 * @param uri      where the document lies, such as {@code s3://bucket/key}
 * @param score    relevance from 0 to 1, as the search that found it gave it
 */
public record Passage(String document, String title, Integer page, String section, String text, String uri, double score) {
}
