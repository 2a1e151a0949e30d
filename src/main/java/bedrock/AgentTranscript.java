package bedrock;

import chat.Citation;
import engine.ModelEvent;
import engine.Transcript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An agent's text needs no work, and it says itself what it rests on. */
final class AgentTranscript implements Transcript {
    private final Set<Citation> citations = new LinkedHashSet<>();

    @Override
    public String add(ModelEvent event) {
        citations.addAll(event.citations());
        return event.text();
    }

    @Override
    public String rest() {
        return "";
    }

    @Override
    public List<Citation> citations() {
        return List.copyOf(citations);
    }
}
