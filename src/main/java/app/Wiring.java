package app;

import admin.Admin;
import alarms.Alarms;
import async.Pools;
import buttons.Buttons;
import channels.ChannelSettings;
import channels.Channels;
import chat.AnswerPing;
import chat.CheckOrigin;
import chat.CheckQuestion;
import chat.CheckSessionTenant;
import chat.CloseAnswer;
import chat.CompleteFrame;
import chat.Conversations;
import chat.CountTurn;
import chat.EndAnswer;
import chat.FailAnswer;
import chat.FindPassages;
import chat.KeepHistory;
import chat.KeepPassages;
import chat.LogTurn;
import chat.ReadFrame;
import chat.ReadResume;
import chat.RefuseAction;
import chat.RefuseAddress;
import chat.RefuseDocument;
import chat.ResumeAnswer;
import chat.StartAnswer;
import chat.StopAnswer;
import chat.StoredAnswer;
import chat.TakeRecalledTenant;
import chat.TakeTurn;
import chat.TellRefusal;
import chat.TellStoreUnavailable;
import chat.WriteDocumentQuery;
import chat.WriteKnowledgeQuery;
import chat.WritePrompt;
import chat.WritePresigned;
import chat.WriteStatus;
import chat.WriteTurnRecord;
import confidence.Confidence;
import confidence.RateConfidence;
import feedback.Feedback;
import feedback.FeedbackSettings;
import forms.FormCatalogue;
import forms.Forms;
import http.AsyncHttpEngine;
import http.Border;
import http.ChatSocketComponent;
import http.ClientAddress;
import http.DescribeDocument;
import http.HttpSettings;
import http.RateLimit;
import http.ReadFileRequest;
import http.ReadInvocation;
import http.ReadObject;
import http.ReadParameters;
import http.ReadPresign;
import http.ReadReturn;
import http.Sockets;
import http.StrictHeaders;
import http.TunedVertx;
import http.WebPages;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import ledger.Leases;
import ledger.Ledger;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.spi.Registry;
import outbound.Outbound;
import profiles.Profiles;
import profiles.RecommendationCatalogue;
import tenants.Tenants;
import usage.Usages;

/** Makes the objects that routes name; the only place that does. */
final class Wiring implements CamelConfiguration {
    private final Settings settings;
    private final Platform platform;

    Wiring(Settings settings, Platform platform) {
        this.settings = settings;
        this.platform = platform;
    }

    @Override
    public void configure(CamelContext context) throws Exception {
        Registry registry = context.getRegistry();
        Conversations conversations = new Conversations(settings.chat());
        CompleteFrame complete = new CompleteFrame(settings.defaultTenant());
        Sockets sockets = bindHttp(context, conversations);
        bindChat(registry, conversations, complete);
        context.addStartupListener(new Gauges(conversations, sockets, bindKnowledge(context, complete)));
        Tenants.bind(context, settings.tenancy());
        registry.bind("rateConfidence",
                new RateConfidence(Confidence.forEngines(settings.weights(), platform.engines(settings))));
        FormCatalogue forms = new FormCatalogue();
        Forms.bind(context, forms, Channels.bind(context, ChannelSettings.read(settings.values(),
                settings.ledger().attemptTimeout()), forms, Clock.systemUTC()), conversations,
                settings.ledger().headStart(), Clock.systemUTC());
        Buttons.bind(context);
        Feedback.bind(context, FeedbackSettings.read(settings.values()), Clock.systemUTC());
        Profiles.bind(context, new RecommendationCatalogue(), Clock.systemUTC());
        Ledger.bind(context, settings.ledger(), Clock.systemUTC());
        Outbound.bind(context, settings.outbound(), Clock.systemUTC());
        Alarms.bind(context, Clock.systemUTC());
        Usages.bind(context, Clock.systemUTC());
        platform.bind(context, settings, new Leases(settings.ledger(), Clock.systemUTC()));
        bindAdmin(context);
    }

    private void bindAdmin(CamelContext context) {
        try {
            Admin.bind(context, settings.admin());
        } catch (IOException e) {
            throw new BadSetting("The token of admin calls cannot be kept in " + settings.data() + ": "
                    + e.getMessage() + ". Set concierge.admin.token, or make the folder usable.");
        }
    }

    private Sockets bindHttp(CamelContext context, Conversations conversations) throws Exception {
        HttpSettings http = settings.http();
        ClientAddress addresses = new ClientAddress(http.trustedProxies());
        Sockets sockets = new Sockets(http, addresses);
        RateLimit limit = new RateLimit(http);
        Registry registry = context.getRegistry();
        Vertx vertx = new TunedVertx(http);
        AsyncHttpEngine engine = new AsyncHttpEngine(http.port());
        engine.setCamelContext(context);
        registry.bind("vertx", vertx);
        registry.bind("platform-http-engine", engine);
        registry.bind("strictHeaders", new StrictHeaders());
        registry.bind("vertx-websocket", new ChatSocketComponent(http.port(), sockets, limit));
        registry.bind("readObject", new ReadObject());
        registry.bind("readParameters", new ReadParameters());
        registry.bind("readInvocation", new ReadInvocation());
        registry.bind("readReturn", new ReadReturn());
        Border border = new Border(http, addresses, limit, sockets);
        context.addStartupListener(new OpenDoors(settings, border, new WebPages(), sockets, vertx));
        context.addLifecycleStrategy(new CloseDoors(settings, conversations, sockets, vertx));
        return sockets;
    }

    private FindPassages bindKnowledge(CamelContext context, CompleteFrame complete) {
        Registry registry = context.getRegistry();
        ProducerTemplate template = context.createProducerTemplate();
        FindPassages find = new FindPassages(settings.searchKept(), settings.searchesKept(),
                query -> template.asyncRequestBody("direct:search-knowledge", query),
                Pools.continuing(context, this, "found"));
        registry.bind("findPassages", find);
        registry.bind("writeKnowledgeQuery", new WriteKnowledgeQuery(settings.chat()));
        registry.bind("keepPassages", new KeepPassages());
        registry.bind("readFileRequest", new ReadFileRequest());
        registry.bind("writeDocumentQuery", new WriteDocumentQuery());
        registry.bind("describeDocument", new DescribeDocument());
        registry.bind("readPresign", new ReadPresign());
        registry.bind("writePresigned", new WritePresigned(complete));
        registry.bind("refuseDocument", new RefuseDocument());
        registry.bind("writeStatus", new WriteStatus());
        return find;
    }

    private void bindChat(Registry registry, Conversations conversations, CompleteFrame complete) {
        registry.bind("conversations", conversations);
        registry.bind("readFrame", new ReadFrame(conversations));
        registry.bind("readResume", new ReadResume());
        registry.bind("resumeAnswer", new ResumeAnswer(conversations, new StoredAnswer(complete)));
        registry.bind("stopAnswer", new StopAnswer(conversations));
        registry.bind("answerPing", new AnswerPing());
        registry.bind("refuseAction", new RefuseAction());
        registry.bind("refuseAddress", new RefuseAddress());
        registry.bind("checkQuestion", new CheckQuestion(conversations, settings.chat()));
        registry.bind("takeRecalledTenant", new TakeRecalledTenant());
        registry.bind("checkOrigin", new CheckOrigin());
        registry.bind("checkSessionTenant", new CheckSessionTenant());
        registry.bind("takeTurn", new TakeTurn(conversations));
        registry.bind("keepHistory", new KeepHistory(settings.chat()));
        registry.bind("startAnswer", new StartAnswer());
        registry.bind("writePrompt", new WritePrompt());
        registry.bind("closeAnswer", new CloseAnswer(complete, settings.outOfScopeBelow()));
        registry.bind("writeTurnRecord", new WriteTurnRecord());
        registry.bind("logTurn", new LogTurn());
        registry.bind("countTurn", new CountTurn());
        registry.bind("failAnswer", new FailAnswer());
        registry.bind("endAnswer", new EndAnswer());
        registry.bind("tellRefusal", new TellRefusal());
        registry.bind("tellStoreUnavailable", new TellStoreUnavailable());
    }
}
