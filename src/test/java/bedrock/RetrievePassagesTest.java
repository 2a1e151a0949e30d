package bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import chat.KnowledgeQuery;
import chat.ModelThrottled;
import chat.ModelUnavailable;
import chat.Passage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import support.BedrockStandInScript;
import support.BedrockStandInScript.Reference;

class RetrievePassagesTest extends OnTheWire {
    private final RetrievePassages search = new RetrievePassages(clients, settings(bedrock.endpoint()));

    private Exchange ask(KnowledgeQuery query) {
        CompletableFuture<Exchange> end = new CompletableFuture<>();
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody(query);
        search.process(exchange, sync -> end.complete(exchange));
        return end.join();
    }

    @Test
    void the_request_names_knowledge_base_number_and_a_shortened_question() {
        bedrock.next(BedrockStandInScript.finding());
        ask(new KnowledgeQuery("demo", "KB1", "x".repeat(999) + "\uD83D\uDE00 and more", 5));

        assertThat(bedrock.lastCall().path()).isEqualTo("/knowledgebases/KB1/retrieve");
        assertThat(bedrock.lastCall().json().at("/retrievalQuery/text").asText()).isEqualTo("x".repeat(999));
        assertThat(bedrock.lastCall().json()
                .at("/retrievalConfiguration/vectorSearchConfiguration/numberOfResults").asInt()).isEqualTo(5);
    }

    @Test
    void passages_come_with_document_page_title_and_score() {
        bedrock.next(BedrockStandInScript.finding(
                new Reference("s3://bucket/pdf/guide.pdf", 3, "The Guide", "Candidates train.", 0.81),
                new Reference("https://example.org/help/first%20steps.html?x=1", null, null, "Begin here.", 0.5)));
        Exchange found = ask(new KnowledgeQuery("demo", null, "training?", 5));

        assertThat(bedrock.lastCall().path()).isEqualTo("/knowledgebases/DEFAULTKB/retrieve");
        assertThat(found.getMessage().getBody(List.class)).isEqualTo(List.of(
                new Passage("guide.pdf", "The Guide", 3, "", "Candidates train.", "s3://bucket/pdf/guide.pdf", 0.81),
                new Passage("first steps.html", "First steps", null, "", "Begin here.",
                        "https://example.org/help/first%20steps.html?x=1", 0.5)));
    }

    @Test
    void failures_are_told_as_what_they_are() {
        KnowledgeQuery query = new KnowledgeQuery("demo", "KB1", "training?", 5);
        bedrock.next(BedrockStandInScript.refusing(429, "ThrottlingException"),
                BedrockStandInScript.refusing(404, "ResourceNotFoundException"),
                BedrockStandInScript.finding().after(5_000));

        assertThat(ask(query).getException()).isInstanceOf(ModelThrottled.class);
        assertThat(ask(query).getException()).isInstanceOf(ModelUnavailable.class);
        assertThat(ask(query).getException()).isInstanceOf(ModelUnavailable.class);
    }
}
