package knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.Question;
import chat.Reply;
import chat.Turn;
import confidence.Confidence;
import confidence.RateConfidence;
import confidence.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody(turn);
        CountDownLatch done = new CountDownLatch(1);
        engine.process(exchange, sync -> done.countDown());
        await().until(() -> done.getCount() == 0);
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
    void a_failure_ends_the_exchange_with_its_exception() throws Exception {
        assertThat(run(null).getException()).isNotNull();
    }

    /** A reader who is always ready, or has already left. */
    private record Silent(boolean cancelled) implements Reply {

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
    }
}
