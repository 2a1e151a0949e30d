package forms;

import chat.Sha256;
import chat.Json;
import java.util.List;
import java.util.Optional;
import ledger.Delivery;

/**
 * Tells for which channel something is owed, whatever becomes of names and places in the tenant's configuration. Kept
 * in the delivery's payload reference: {@code submission:{submission_id}:{fingerprint}:{type}}, and {@code :several}
 * when the channel had no name of its own and stood beside others of its type.
 *
 * @param fingerprint of type and settings
 * @param several     its name says nothing, since it is one of a row
 */
record ChannelMark(String fingerprint, String type, boolean several) {
    private static final String SEVERAL = "several";
    private static final int DIGITS = 16;
    private static final int PARTS = 5;

    static ChannelMark of(FulfilmentPlan.Entry entry, List<FulfilmentPlan.Entry> all) {
        return new ChannelMark(fingerprint(entry), entry.channel(), !entry.named() && !alone(entry, all));
    }

    /** Empty for what was accepted before there were marks. */
    static Optional<ChannelMark> of(Delivery delivery) {
        String[] parts = delivery.payloadRef().split(":", PARTS);
        return parts.length < PARTS - 1 ? Optional.empty()
                : Optional.of(new ChannelMark(parts[2], parts[3], parts.length == PARTS));
    }

    String reference(String submissionId) {
        return "submission:" + submissionId + ':' + fingerprint + ':' + type + (several ? ':' + SEVERAL : "");
    }

    /** The channel as it was, else the one that the name means beyond doubt: its settings were edited. */
    Optional<FulfilmentPlan.Entry> find(String name, List<FulfilmentPlan.Entry> all) {
        Optional<FulfilmentPlan.Entry> same = all.stream().filter(entry -> fingerprint(entry).equals(fingerprint))
                .findFirst();
        return same.isPresent() ? same : all.stream().filter(entry -> entry.delivery().equals(name)
                && entry.channel().equals(type) && (entry.named() || !several && name.equals(type) && alone(entry, all)))
                .findFirst();
    }

    private static boolean alone(FulfilmentPlan.Entry entry, List<FulfilmentPlan.Entry> all) {
        return all.stream().filter(other -> other.channel().equals(entry.channel())).count() == 1;
    }

    private static String fingerprint(FulfilmentPlan.Entry entry) {
        return Sha256.hex(CanonicalJson.of(Json.tree(List.of(entry.channel(), entry.settings()))))
                .substring(0, DIGITS);
    }
}
