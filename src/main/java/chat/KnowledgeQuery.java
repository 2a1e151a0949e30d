package chat;

/**
 * What {@code direct:search-knowledge} is asked; it answers with a list of {@link Passage}, best first.
 *
 * @param tenantId        whose documents
 * @param knowledgeBaseId Bedrock knowledge base, null where the platform has only one
 * @param text            the question
 * @param limit           most passages wanted
 */
public record KnowledgeQuery(String tenantId, String knowledgeBaseId, String text, int limit) {
}
