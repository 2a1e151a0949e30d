package bedrock;

import chat.Passage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockagentruntime.model.KnowledgeBaseRetrievalResult;
import software.amazon.awssdk.services.bedrockagentruntime.model.RetrievalResultContent;
import software.amazon.awssdk.services.bedrockagentruntime.model.RetrievalResultLocation;
import software.amazon.awssdk.services.bedrockagentruntime.model.RetrievedReference;

/** Reads a knowledge base's references as passages. */
final class References {
    private static final String SOURCE = "x-amz-bedrock-kb-source-uri";
    private static final String PAGE = "x-amz-bedrock-kb-document-page-number";

    private References() {
    }

    static Passage passage(KnowledgeBaseRetrievalResult result) {
        double score = result.score() == null ? 0 : result.score();
        return passage(result.content(), result.location(), result.metadata(), score);
    }

    /** An agent gives no score. */
    static Passage passage(RetrievedReference reference) {
        return passage(reference.content(), reference.location(), reference.metadata(), 0);
    }

    private static Passage passage(RetrievalResultContent content, RetrievalResultLocation location,
            Map<String, Document> metadata, double score) {
        String uri = located(location).or(() -> text(metadata, SOURCE)).orElse("");
        String document = document(uri);
        return new Passage(document, text(metadata, "title").orElseGet(() -> titleOf(document)), page(metadata), "",
                content == null || content.text() == null ? "" : content.text(), uri, score);
    }

    private static Optional<String> located(RetrievalResultLocation location) {
        if (location == null) {
            return Optional.empty();
        }
        if (location.s3Location() != null) {
            return Optional.ofNullable(location.s3Location().uri());
        }
        return Optional.ofNullable(location.webLocation()).map(web -> web.url());
    }

    /** Last part of the path; keys in S3 are not URL-encoded, web addresses are. */
    private static String document(String uri) {
        boolean web = uri.startsWith("http");
        String path = (web ? uri.replaceFirst("[?#].*$", "") : uri).replaceFirst("/+$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            return web ? URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8) : name;
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private static String titleOf(String document) {
        String words = document.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[_-]+", " ").strip();
        return words.isEmpty() ? document : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Integer page(Map<String, Document> metadata) {
        Document page = metadata.get(PAGE);
        if (page == null || !page.isNumber()) {
            return null;
        }
        int number = page.asNumber().intValue(); // comes as 12.0
        return number < 1 ? null : number;
    }

    private static Optional<String> text(Map<String, Document> metadata, String name) {
        return Optional.ofNullable(metadata.get(name)).filter(Document::isString).map(Document::asString)
                .filter(value -> !value.isBlank());
    }
}
