package platforms;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Shortened;
import chat.TurnRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import support.Platform;
import support.Turns;

/** What storing and recalling turns means on every platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TurnsContract {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    final String session = "session-" + UUID.randomUUID();

    abstract Platform platform();

    @AfterAll
    void stop() {
        if (platform() != null) {
            platform().close();
        }
    }

    void save(TurnRecord turn) {
        Object back = platform().template().requestBody("direct:save-turn", turn);
        assertThat(back).isSameAs(turn);
    }

    @SuppressWarnings("unchecked")
    List<TurnRecord> recall(String of) {
        return platform().template().requestBody("direct:recall-turns", of, List.class);
    }

    @Test
    void a_turn_comes_back_as_it_was_stored() {
        TurnRecord turn = Turns.of(session + "-a", NOON, "Five days.", Instant.parse("2126-01-01T00:00:00Z"));
        save(turn);
        assertThat(recall(turn.sessionId())).containsExactly(turn);
    }

    @Test
    void a_failed_turn_without_answer_comes_back_too() {
        TurnRecord turn = Turns.failed(session + "-f", NOON);
        save(turn);
        assertThat(recall(turn.sessionId())).containsExactly(turn);
    }

    @Test
    void a_turn_saved_twice_is_one_row() {
        TurnRecord turn = Turns.of(session + "-b", NOON, "Five days.", null);
        save(turn);
        save(turn);
        assertThat(recall(turn.sessionId())).containsExactly(turn);
    }

    @Test
    void the_last_20_turns_come_back_oldest_first() {
        List<TurnRecord> turns = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            turns.add(Turns.of(session + "-c", NOON.plusMillis(500L * i), "Answer " + i, null));
        }
        List<TurnRecord> shuffled = new ArrayList<>(turns);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.forEach(this::save);
        assertThat(recall(session + "-c")).isEqualTo(turns.subList(3, 23));
    }

    @Test
    void twenty_turns_of_the_largest_size_come_back() {
        List<TurnRecord> turns = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            turns.add(Turns.of(session + "-l", NOON.plusSeconds(i), "é".repeat(Shortened.RESPONSE_BYTES / 2), null));
        }
        turns.forEach(this::save);
        assertThat(recall(session + "-l")).isEqualTo(turns);
    }

    @Test
    void expired_turns_are_dropped() {
        save(Turns.of(session + "-d", NOON, "old", Instant.now().minusSeconds(5)));
        TurnRecord kept = Turns.of(session + "-d", NOON.plusSeconds(1), "new",
                Instant.parse("2126-01-01T00:00:00Z"));
        save(kept);
        assertThat(recall(session + "-d")).containsExactly(kept);
    }

    @Test
    void a_response_over_100_kb_is_cut_and_marked() {
        save(Turns.of(session + "-e", NOON, "🙂".repeat(60_000), null));
        TurnRecord stored = recall(session + "-e").get(0);
        assertThat(stored.truncated()).isTrue();
        assertThat(stored.response()).isEqualTo("🙂".repeat(Shortened.RESPONSE_BYTES / 4));
    }

    @Test
    void a_response_with_nul_and_broken_characters_is_stored() {
        save(Turns.of(session + "-n", NOON, "a\u0000b\uD83Dc\uDE00", null));
        assertThat(recall(session + "-n").get(0).response()).isEqualTo("a\u0000b\uFFFDc\uFFFD");
    }

    @Test
    void an_unknown_session_has_no_turns() {
        assertThat(recall(session + "-nobody")).isEmpty();
    }

    @Test
    void a_session_id_is_data_and_never_syntax() {
        String hostile = "x' OR '1'='1 :#${header.x} ${body} " + session;
        TurnRecord turn = Turns.of(hostile, NOON, "Five days.", null);
        save(turn);
        assertThat(recall(hostile)).containsExactly(turn);
    }
}
