package support;

import chat.Citation;
import chat.Passage;
import chat.Rating;
import chat.TurnRecord;
import java.time.Instant;
import java.util.List;

/** Stored turns for tests. */
public final class Turns {
    private Turns() {
    }

    public static TurnRecord of(String session, Instant askedAt, String response, Instant expiresAt) {
        Passage passage = new Passage("guide.pdf", "Guide", 12, "Becoming an instructor", "Five days.",
                "s3://documents/guide.pdf", 0.925);
        return new TurnRecord(session, askedAt, "01M" + askedAt.toEpochMilli(), "talk-1", "mhfa-training", "demo",
                "learner",
                "How long is the course? ¿Cuánto dura? 🙂", response, false, 93.4, false,
                new Rating.Parts(95.5, null, 80.0, 100.0), true, List.of(new Citation(passage, "Five days.")),
                "extractive", "answered", "pending", "neutral", 12, 345, 678, 90, 17, expiresAt);
    }

    public static TurnRecord failed(String session, Instant askedAt) {
        return new TurnRecord(session, askedAt, "01N" + askedAt.toEpochMilli(), "talk-1", "mhfa-training", null,
                "guest", "?", "", false, null, false, null, false, List.of(), "none", "failed", "classified", "neutral", 0, 5, 0, 0,
                1, null);
    }
}
