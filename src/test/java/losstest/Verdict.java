package losstest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import losstest.Receipts.Receipt;

/** Compares what the callers were told, what the store holds and what the sinks have got. */
final class Verdict {
    private static final Pattern SUBMISSION = Pattern.compile(Tenant.FORM + "_[0-9A-Za-z]{26}");
    private final Confirmations told;
    private final Stored stored;
    private final List<String> problems = new ArrayList<>();

    Verdict(Confirmations told, Stored stored) {
        this.told = told;
        this.stored = stored;
        problems.addAll(told.complaints());
    }

    List<String> problems() {
        return problems;
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    /** What was confirmed is stored as it was sent. */
    void nothingConfirmedIsLost() {
        told.confirmed().forEach((order, id) -> {
            JsonNode data = stored.data().get(id);
            require(data != null, "LOST: " + id + " was confirmed and is not stored");
            require(data == null || data.equals(order.data()), "CHANGED: " + id + " is stored as " + data);
        });
    }

    /** What is stored is whole: made by a caller, once, with all its deliveries made. */
    void nothingIsHalfDone() {
        Map<String, String> idOfMark = new HashMap<>();
        Set<String> marks = new TreeSet<>();
        told.confirmed().keySet().forEach(order -> marks.add(order.mark()));
        told.abandoned().forEach(order -> marks.add(order.mark()));
        stored.data().forEach((id, data) -> {
            String mark = data.path("mark").asText();
            require(marks.contains(mark), id + " is stored, but nobody sent it");
            String other = idOfMark.putIfAbsent(mark, id);
            require(other == null, "TWICE: " + other + " and " + id + " are one submission");
            Map<String, String> deliveries = stored.deliveries().getOrDefault(id, Map.of());
            require(deliveries.keySet().equals(Tenant.DELIVERIES), "HALF: " + id + " has only " + deliveries);
            require(deliveries.values().stream().allMatch("sent"::equals), "NOT SENT: " + id + " " + deliveries);
            require("delivered".equals(stored.status().get(id)), id + " has the status " + stored.status().get(id));
        });
        stored.deliveries().keySet().forEach(owner -> require(!SUBMISSION.matcher(owner).matches()
                || stored.data().containsKey(owner), "HALF: deliveries of " + owner + " without a submission"));
    }

    /** Every stored submission came to the sink, under one id. */
    void reached(Sink sink) {
        Map<String, Set<String>> ids = new TreeMap<>();
        sink.receipts().byId().forEach((id, receipts) -> receipts.forEach(receipt -> {
            Matcher submission = SUBMISSION.matcher(id + "\n" + receipt.content());
            boolean found = submission.find();
            require(found, sink.channel() + " got something of no submission: " + id);
            if (found) {
                ids.computeIfAbsent(submission.group(), first -> new TreeSet<>()).add(id);
                data(sink, submission.group(), receipt);
            }
        }));
        stored.data().keySet().forEach(id -> {
            require(ids.containsKey(id), "NOT REACHED: " + id + " never came to " + sink.channel());
            require(ids.getOrDefault(id, Set.of()).size() < 2, "SEEN TWICE: " + sink.channel() + " got " + id + " as "
                    + ids.get(id));
        });
        ids.keySet().forEach(id -> require(stored.data().containsKey(id), sink.channel() + " got " + id
                + ", which is not stored"));
    }

    private void data(Sink sink, String id, Receipt receipt) {
        JsonNode data = stored.data().get(id);
        require(!sink.carriesData() || data == null || receipt.content().contains(data.path("mark").asText()),
                "CHANGED: " + sink.channel() + " got " + id + " with other data");
    }
}
