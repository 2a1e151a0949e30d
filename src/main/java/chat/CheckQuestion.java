package chat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** From a client's request and its tenant (variable {@code tenant}) to a turn, or a refusal. */
public final class CheckQuestion implements Processor {
    private static final Set<String> ROLES = Set.of("guest", "learner", "instructor", "staff");
    private final Conversations conversations;
    private final ChatSettings settings;

    public CheckQuestion(Conversations conversations, ChatSettings settings) {
        this.conversations = conversations;
        this.settings = settings;
    }

    @Override
    public void process(Exchange exchange) {
        AskRequest request = exchange.getMessage().getBody(AskRequest.class);
        Tenant tenant = exchange.getVariable("tenant", Tenant.class);
        Admission.checkOrigin(request.origin(), tenant);
        String text = checkText(request.text());
        String sessionId = checkSession(request.sessionId());
        Conversation talk = conversations.of(sessionId, request.client().outlet());
        Admission.checkTenant(talk, tenant);
        talk.belongsTo(tenant.hash());
        Question question = new Question(UlidCreator.getMonotonicUlid().toString(), sessionId,
                request.conversationId() == null ? sessionId : request.conversationId(), tenant,
                role(request.role()), text, request.history(), request.context(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        LiveAnswer live = conversations.answer(talk, request.client());
        Turn turn = new Turn(question, live, settings.longestAnswer());
        turn.ridesIn(exchange);
        exchange.getMessage().setBody(turn);
    }

    private String checkText(String asked) {
        String text = asked == null ? "" : asked.strip();
        if (text.isEmpty()) {
            throw new Refusal(400, "missing_question", "Please type a question.");
        }
        if (text.length() > settings.longestQuestion()) {
            throw new Refusal(400, "question_too_long",
                    "The question is longer than " + settings.longestQuestion() + " characters.");
        }
        if (!Unicode.readable(text)) {
            throw new Refusal(400, "unreadable", "The question contains characters that cannot be read.");
        }
        return text;
    }

    private String checkSession(String sessionId) {
        if (sessionId == null) {
            return conversations.newSessionId();
        }
        Admission.checkSession(sessionId);
        return sessionId;
    }

    private static String role(String role) {
        return role != null && ROLES.contains(role) ? role : "guest";
    }
}
