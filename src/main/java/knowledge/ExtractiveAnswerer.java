package knowledge;

import chat.Citation;
import chat.Passage;
import chat.Signals;
import chat.Utterance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers a question with sentences of the documents, never with one of its own making. */
public final class ExtractiveAnswerer {
    private static final int PASSAGES = 5;
    private static final int NEAREST = 3;
    private final Library library;
    private final Search search;
    private final SmallTalk smallTalk = new SmallTalk();
    private final double sure;
    private final double unsure;

    public ExtractiveAnswerer(Library library) {
        this.library = library;
        this.search = new Search(library);
        this.sure = library.settings().sure();
        this.unsure = library.settings().unsure();
    }

    public ExtractiveAnswer answer(String tenant, String question) throws IOException {
        return answer(tenant, question, List.of());
    }

    /**
     * Computes for some tens of milliseconds.
     *
     * @param history of the talk, oldest first
     */
    public ExtractiveAnswer answer(String tenant, String message, List<Utterance> history) throws IOException {
        Optional<String> reply = smallTalk.reply(message);
        return reply.isPresent() ? talk(reply.get()) : fromDocuments(tenant, FollowUp.complete(message, history));
    }

    /** Nothing was asked of the documents, so nothing can be wrong and no person is needed. */
    private static ExtractiveAnswer talk(String reply) {
        return new ExtractiveAnswer(Tier.SURE, reply, List.of(), List.of(), new Signals(1.0, 1.0, 1.0, 1.0));
    }

    private ExtractiveAnswer fromDocuments(String tenant, String question) throws IOException {
        Search.Found found = search.find(tenant, question);
        List<Hit> hits = found.hits();
        List<Passage> passages = SearchKnowledge.passages(hits, PASSAGES);
        double support = hits.isEmpty() ? 0 : hits.get(0).support();
        if (hits.isEmpty() || support < unsure) {
            return unknown(hits, passages);
        }
        boolean certain = support >= sure;
        Draft draft = draft(Selection.of(found.question(), hits, certain));
        String opening = certain ? "According to " : "I am not certain. The closest passage says, in ";
        return new ExtractiveAnswer(certain ? Tier.SURE : Tier.UNSURE, draft.text(opening), draft.citations(), passages,
                signals(hits));
    }

    private Draft draft(List<Hit> chosen) throws IOException {
        ListItems lists = new ListItems(library.shelf().index());
        Draft draft = new Draft();
        for (Hit hit : chosen) {
            List<Unit> list = wholeList(hit, chosen) ? lists.around(hit) : List.of();
            draft.add(hit, list.isEmpty() ? List.of(hit.unit()) : list);
        }
        return draft;
    }

    /** The opening line means nothing alone, and two items of a list make the reader want the rest. */
    private static boolean wholeList(Hit hit, List<Hit> chosen) {
        boolean opens = hit.unit().text().endsWith(":");
        long siblings = chosen.stream().filter(other -> other.file().path().equals(hit.file().path())
                && other.unit().list() == hit.unit().list()).count();
        return opens || hit.unit().kind() == Block.Kind.ITEM && siblings > 1;
    }

    private static ExtractiveAnswer unknown(List<Hit> hits, List<Passage> passages) {
        Map<String, Citation> nearest = new LinkedHashMap<>();
        for (Passage passage : passages) {
            if (nearest.size() < NEAREST) {
                nearest.putIfAbsent(passage.document(), new Citation(passage, ""));
            }
        }
        List<String> names = new ArrayList<>();
        nearest.values().forEach(citation -> names.add("**" + Markdown.escape(citation.source().title()) + "**"));
        String text = "I don't have specific information about that in our documents."
                + (names.isEmpty() ? "" : " The nearest documents are " + enumerated(names) + ".");
        return new ExtractiveAnswer(Tier.UNKNOWN, text, List.copyOf(nearest.values()), passages, signals(hits));
    }

    private static String enumerated(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static Signals signals(List<Hit> hits) {
        if (hits.isEmpty()) {
            return new Signals(0.0, 0.0, 0.0, 0.0);
        }
        Hit best = hits.get(0);
        return new Signals(best.support(), best.context(), best.weakest(), best.matched());
    }
}
