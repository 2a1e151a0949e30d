package embedded;

import app.Dependency;
import app.Settings;
import app.SettingsReader;
import async.Pools;
import chat.FindPassages;
import knowledge.AnswerFromDocuments;
import knowledge.Documents;
import knowledge.ExtractiveAnswerer;
import knowledge.KnowledgeSettings;
import knowledge.Library;
import knowledge.SearchKnowledge;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.LifecycleStrategySupport;

/** The documents of the embedded platform: reads them, and puts the beans where the routes find them. */
final class EmbeddedKnowledge extends LifecycleStrategySupport {
    private final Library library;
    private final AnswerFromDocuments answers;

    private EmbeddedKnowledge(KnowledgeSettings settings) {
        library = new Library(settings);
        answers = new AnswerFromDocuments(new ExtractiveAnswerer(library), settings);
    }

    static void bind(CamelContext context, KnowledgeSettings settings) {
        EmbeddedKnowledge knowledge = new EmbeddedKnowledge(settings);
        Registry registry = context.getRegistry();
        FindPassages searches = registry.lookupByNameAndType("findPassages", FindPassages.class);
        knowledge.library.onChange(searches::forget);
        knowledge.library.onOpen(knowledge.answers::warmUp);
        knowledge.library.start();
        registry.bind("searchKnowledge", new SearchKnowledge(knowledge.library));
        registry.bind("answerFromDocuments", knowledge.answers);
        registry.bind("openDocument", new OpenDocument(new Documents(knowledge.library)));
        registry.bind("describeLibrary", new DescribeLibrary(knowledge.library));
        registry.bind("knowledgeHealth", new Dependency("knowledge", knowledge.library::check));
        Pools.register(context, "searchPool", settings.answerThreads(), settings.waiting());
        context.addLifecycleStrategy(knowledge);
    }

    static KnowledgeSettings read(Settings settings) {
        SettingsReader in = settings.values();
        return new KnowledgeSettings(settings.knowledge(), settings.data().resolve("knowledge-index"),
                in.number("concierge.documents.largest-megabytes", 1, 2000) * 1024L * 1024,
                in.duration("concierge.documents.poll"), in.number("concierge.documents.read-threads", 1, 64),
                in.number("concierge.documents.answer-threads", 1, 64),
                in.number("concierge.documents.waiting", 1, 100_000),
                in.decimal("concierge.documents.sure", 0, 1), in.decimal("concierge.documents.unsure", 0, 1),
                in.duration("concierge.documents.piece-delay"));
    }

    @Override
    public void onContextStopped(CamelContext context) {
        answers.close();
        library.close();
    }
}
