package knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.Question;
import chat.Refusal;
import chat.Reply;
import chat.Turn;
import chat.Utterance;
import confidence.Confidence;
import confidence.RateConfidence;
import confidence.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.Libraries;
import tenants.Tenant;

class AnswerFromDocumentsTest {
    @TempDir
    static Path temporary;
    private static Library library;
    private static AnswerFromDocuments engine;

    @BeforeAll
    static void open() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("documents"));
        Files.writeString(folder.resolve("ferry.md"), "# Ferry\nThe ferry to the island leaves at 8 am every day.");
        library = Libraries.open(folder, temporary.resolve("index"));
        engine = new AnswerFromDocuments(new ExtractiveAnswerer(library), library.settings());
    }

    @AfterAll
    static void close() {
        engine.close();
        library.close();
    }

    private static Turn turn(String text, boolean cancelled) {
        Tenant tenant = new Tenant("hash", "ferries", "agent", "", "", null, null, null, Map.of(), null, List.of(),
                null, false, null);
        Question question = new Question("m1", "s1", "c1", tenant, "guest", text, List.of(), Map.of(), Instant.EPOCH);
        return new Turn(question, new Silent(cancelled), 100_000);
    }

    private static Exchange run(Turn turn) throws InterruptedException {
        Exchange exchange = exchange(turn);
        CountDownLatch done = new CountDownLatch(1);
        engine.process(exchange, sync -> done.countDown());
        await().until(() -> done.getCount() == 0);
        return exchange;
    }

    private static Exchange exchange(Turn turn) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody(turn);
        return exchange;
    }

    @Test
    void a_turn_gets_its_answer_in_pieces_with_citations_passages_and_a_high_rating() throws Exception {
        Turn turn = turn("When does the ferry to the island leave?", false);
        Exchange exchange = run(turn);
        new RateConfidence(Confidence.forEngines(Weights.DEFAULT, List.of("extractive"))).process(exchange);

        assertThat(exchange.getException()).isNull();
        assertThat(turn.answer()).contains("The ferry to the island leaves at 8 am every day.");
        assertThat(turn.meter().pieces()).isGreaterThanOrEqualTo(5);
        assertThat(turn.engine()).isEqualTo("extractive");
        assertThat(turn.citations()).hasSize(1);
        assertThat(turn.passages()).hasSize(1);
        assertThat(turn.rating().calibrated()).isTrue();
        assertThat(turn.rating().confidence()).isGreaterThan(80);
    }

    @Test
    void a_question_without_an_answer_is_rated_low() throws Exception {
        Turn turn = turn("What is the incident reporting process?", false);
        Exchange exchange = run(turn);
        new RateConfidence(Confidence.forEngines(Weights.DEFAULT, List.of("extractive"))).process(exchange);

        assertThat(turn.answer()).startsWith("I don't have specific information");
        assertThat(turn.rating().confidence()).isLessThanOrEqualTo(35);
    }

    @Test
    void a_visitor_who_has_left_costs_nothing() throws Exception {
        Turn turn = turn("When does the ferry leave?", true);
        run(turn);
        assertThat(turn.begun()).isFalse();
    }

    @Test
    void when_too_many_questions_wait_the_next_is_refused_as_busy() throws Exception {
        KnowledgeSettings one = new KnowledgeSettings(Path.of("."), Path.of("."), 1, Duration.ofSeconds(1), 1, 1, 1,
                0.5, 0.3, Duration.ZERO);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch working = new CountDownLatch(1);
        try (AnswerFromDocuments small = new AnswerFromDocuments(new ExtractiveAnswerer(library), one)) {
            small.process(held(working, release), sync -> { });
            working.await();
            small.process(exchange(turn("When does the ferry leave?", true)), sync -> { });
            Exchange refused = exchange(turn("When does the ferry leave?", false));
            assertThat(small.process(refused, sync -> { })).isTrue();
            assertThat(refused.getException()).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.status()).isEqualTo(503));
            release.countDown();
        }
    }

    /** Keeps the thread that takes it until released. */
    private static Exchange held(CountDownLatch working, CountDownLatch release) {
        Reply waits = new Silent(false) {
            @Override
            public boolean cancelled() {
                working.countDown();
                await().until(() -> release.getCount() == 0);
                return true;
            }
        };
        return exchange(new Turn(turn("When does the ferry leave?", false).question(), waits, 100));
    }

    @Test
    void a_greeting_is_answered_with_confidence_and_without_sources() throws Exception {
        Turn turn = turn("Hello!", false);
        Exchange exchange = run(turn);
        new RateConfidence(Confidence.forEngines(Weights.DEFAULT, List.of("extractive"))).process(exchange);

        assertThat(turn.answer()).startsWith("Hello! I am a computer program");
        assertThat(turn.citations()).isEmpty();
        assertThat(turn.rating().confidence()).isGreaterThanOrEqualTo(95);
    }

    @Test
    void a_follow_up_is_understood_from_the_question_before() throws Exception {
        Turn turn = turn("And when does it leave?", false);
        turn.history(List.of(new Utterance("user", "Is there a ferry to the island?"),
                new Utterance("assistant", "Yes.")));
        run(turn);
        assertThat(turn.answer()).startsWith("According to").contains("leaves at 8 am every day.");
    }

    @Test
    void a_failure_ends_the_exchange_with_its_exception() throws Exception {
        assertThat(run(null).getException()).isNotNull();
    }

    @Test
    void an_error_ends_the_exchange_too_and_the_next_question_is_answered() throws Exception {
        Reply broken = new Silent(false) {
            @Override
            public boolean cancelled() {
                throw new StackOverflowError();
            }
        };
        assertThat(run(new Turn(turn("When?", false).question(), broken, 100)).getException())
                .hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(run(turn("Hello!", false)).getException()).isNull();
    }

    /** A reader who is always ready, or has already left. */
    private static class Silent implements Reply {
        private final boolean cancelled;

        Silent(boolean cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public boolean piece(String text) {
            return true;
        }

        @Override
        public void onDrain(Runnable resume) {
            resume.run();
        }

        @Override
        public void onCancel(Runnable cancel) {
            if (cancelled) {
                cancel.run();
            }
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
