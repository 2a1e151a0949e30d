package chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** Writes the turn's prompt from the files in {@code prompts/}: instructions as system text, all else as data. */
public final class WritePrompt implements Processor {
    private final Template system = Template.of("system.txt");
    private final Template withPassages = Template.of("with-passages.txt");
    private final Template withoutPassages = Template.of("without-passages.txt");
    private final Template fallback = Template.of("fallback.txt");
    private final Template passages = Template.of("passages.txt");
    private final Template passage = Template.of("passage.txt");
    private final Template question = Template.of("question.txt");

    @Override
    public void process(Exchange exchange) throws Exception {
        Turn turn = exchange.getMessage().getMandatoryBody(Turn.class);
        turn.prompt(new Prompt(system(turn), PromptHistory.of(turn.history()), question(turn)));
    }

    private String system(Turn turn) {
        Tenant tenant = turn.question().tenant();
        Tenant.Instructions own = tenant.instructions() == null
                ? new Tenant.Instructions("", List.of(), "") : tenant.instructions();
        Template knowledge = turn.passages().isEmpty() ? withoutPassages : withPassages;
        return system.with(Map.of(
                "tone", text(tenant.tonePrompt()),
                "role", role(turn.question()),
                "instructions", instructions(own),
                "knowledge", knowledge.plain(),
                "fallback", text(own.fallbackMessage()).isEmpty() ? fallback.plain() : text(own.fallbackMessage())))
                .replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String role(Question question) {
        Map<String, String> roles = question.tenant().roles() == null ? Map.of() : question.tenant().roles();
        return text(roles.getOrDefault(question.role(), roles.get("guest")));
    }

    private static String instructions(Tenant.Instructions own) {
        List<String> lines = new ArrayList<>();
        lines.add(text(own.roleInstructions()));
        if (own.customConstraints() != null) {
            own.customConstraints().forEach(constraint -> lines.add("- " + text(constraint)));
        }
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String question(Turn turn) {
        return question.with(Map.of("passages", passages(turn.passages()),
                "question", PromptData.text(turn.question().text()).strip())).strip();
    }

    private String passages(List<Passage> found) {
        if (found.isEmpty()) {
            return "";
        }
        String all = IntStream.range(0, found.size()).mapToObj(i -> passage(i + 1, found.get(i)))
                .collect(Collectors.joining("\n"));
        return passages.with(Map.of("passages", all));
    }

    private String passage(int number, Passage found) {
        return passage.with(Map.of("number", String.valueOf(number),
                "document", PromptData.attribute(text(found.document())),
                "title", PromptData.attribute(text(found.title())),
                "page", found.page() == null ? "" : found.page().toString(),
                "text", PromptData.text(text(found.text())).strip())).strip();
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
