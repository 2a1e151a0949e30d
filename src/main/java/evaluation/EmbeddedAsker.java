package evaluation;

import chat.Rating;
import confidence.Confidence;
import confidence.Evidence;
import confidence.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import knowledge.ExtractiveAnswer;
import knowledge.ExtractiveAnswerer;
import knowledge.KnowledgeSettings;
import knowledge.Library;
import knowledge.LibraryStatus;

/** Asks the extractive engine about a folder, without the rest of the application. */
public final class EmbeddedAsker implements Asker {
    private static final String TENANT = "evaluation";
    private final Library library;
    private final ExtractiveAnswerer answerer;
    private final Confidence confidence = Confidence.forEngines(Weights.DEFAULT, List.of("extractive"));

    /** Reads the folder first, which takes about ten seconds for twenty documents. */
    public EmbeddedAsker(Path documents) throws IOException, InterruptedException {
        KnowledgeSettings settings = KnowledgeSettings.defaults(documents, Files.createTempDirectory("evaluation"));
        library = new Library(settings);
        library.start();
        while (library.status().state() == LibraryStatus.State.READING) {
            Thread.sleep(50);
        }
        if (library.status().state() == LibraryStatus.State.FAILED || library.status().documents() == 0) {
            throw new IOException("No documents could be read from " + documents);
        }
        answerer = new ExtractiveAnswerer(library);
    }

    @Override
    public Reply ask(String question) throws IOException {
        ExtractiveAnswer answer = answerer.answer(TENANT, question);
        Rating rating = confidence.rate(engine(), new Evidence(question, answer.text(), answer.passages(),
                answer.citations(), answer.signals()));
        Manner manner = switch (answer.tier()) {
            case SURE -> Manner.PLAIN;
            case UNSURE -> Manner.HEDGED;
            case UNKNOWN -> Manner.REFUSED;
        };
        return new Reply(answer.text(), manner, confidence.raw(rating.parts()), rating.confidence(),
                answer.citations().stream().map(citation -> citation.source().document()).toList());
    }

    @Override
    public String engine() {
        return "extractive";
    }

    @Override
    public void close() {
        library.close();
    }
}
