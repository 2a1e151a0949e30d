package evaluation;

import app.Application;
import app.Settings;
import chat.AskRequest;
import chat.Client;
import chat.SeedDialect;
import chat.Turn;
import com.fasterxml.jackson.databind.JsonNode;
import confidence.Confidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;

/** Asks a whole installation about a folder, through the product's own flow: whatever engine is configured. */
public final class InstallationAsker implements Asker {
    private static final String HEDGE = "I am not certain";
    private final Main main;
    private final Settings settings;
    private final ProducerTemplate template;
    private String engine;

    /** Starts the installation on a fresh data folder and waits until the documents are read. */
    public InstallationAsker(Path documents) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("concierge.knowledge", documents.toString());
        properties.setProperty("concierge.data", Files.createTempDirectory("evaluation").toString());
        properties.setProperty("concierge.http.port", "0");
        properties.setProperty("concierge.management.port", "0");
        properties.setProperty("concierge.documents.piece-delay", "0ms");
        settings = Settings.read(System.getenv(), properties);
        main = Application.prepared(settings);
        main.start();
        template = main.getCamelContext().createProducerTemplate();
        while (reading()) {
            Thread.sleep(100);
        }
    }

    private boolean reading() {
        JsonNode knowledge = template.requestBody("direct:describe-knowledge", null, JsonNode.class);
        return knowledge != null && knowledge.path("state").asText().equals("reading");
    }

    @Override
    public Reply ask(String question) throws IOException {
        AskRequest request = new AskRequest(null, null, question, "guest", List.of(), Map.of(), null,
                new Client(new NoReader(), new SeedDialect()));
        Exchange exchange = template.send("direct:answer-question", sent -> {
            sent.setVariable("tenantHash", settings.defaultTenant());
            sent.getMessage().setBody(request);
        });
        Turn turn = exchange.getMessage().getBody() instanceof Turn asked ? asked : null;
        if (turn == null || turn.rating() == null) {
            throw new IOException("The question was not answered: " + question, exchange.getException());
        }
        engine = turn.engine();
        return new Reply(turn.answer(), manner(turn.answer()), settings.weights().score(turn.rating().parts()),
                turn.rating().confidence(),
                turn.citations().stream().map(citation -> citation.source().document()).toList());
    }

    private static Manner manner(String answer) {
        if (Confidence.refused(answer)) {
            return Manner.REFUSED;
        }
        return answer.startsWith(HEDGE) ? Manner.HEDGED : Manner.PLAIN;
    }

    @Override
    public String engine() {
        return engine;
    }

    @Override
    public void close() {
        main.stop();
    }
}
