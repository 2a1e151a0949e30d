package losstest;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the callers were told. */
final class Confirmations {
    private final Map<Order, String> confirmed = new ConcurrentHashMap<>();
    private final Set<Order> abandoned = ConcurrentHashMap.newKeySet();
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    void tried() {
        tries.incrementAndGet();
    }

    /** @param submissionId the same as before, when the order was confirmed before */
    void confirmed(Order order, String submissionId) {
        String before = confirmed.putIfAbsent(order, submissionId);
        if (before != null && !before.equals(submissionId)) {
            complaints.add(order.key() + " was confirmed as " + before + " and as " + submissionId);
        }
    }

    /** Told that it was not taken; the caller tries again. */
    void refused() {
        refusals.incrementAndGet();
    }

    /** The caller never learned what became of it, and asked no more. */
    void abandoned(Order order) {
        abandoned.add(order);
    }

    void complain(String sentence) {
        complaints.add(sentence);
    }

    /** Order to submission id. */
    Map<Order, String> confirmed() {
        return confirmed;
    }

    Set<Order> abandoned() {
        return abandoned;
    }

    Set<String> complaints() {
        return complaints;
    }

    int tries() {
        return tries.get();
    }

    int refusals() {
        return refusals.get();
    }

    /** Orders that are over for their callers. */
    int over() {
        return confirmed.size() + abandoned.size();
    }
}
