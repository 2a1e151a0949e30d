package http;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Frame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private final List<String> told = new ArrayList<>();
    private final Connection connection = new Silent();

    @Test
    void who_took_the_wish_back_is_not_told_of_the_close() {
        connection.onClose(() -> told.add("kept"));
        connection.onClose(() -> told.add("taken back")).run();
        connection.gone();
        assertThat(told).containsExactly("kept");
    }

    @Test
    void who_asks_after_the_close_is_told_at_once() {
        connection.gone();
        connection.onClose(() -> told.add("late"));
        assertThat(told).containsExactly("late");
        assertThat(connection.closed()).isTrue();
    }

    @Test
    void a_slow_reader_is_given_no_more_until_it_has_caught_up() {
        connection.given(70_000);
        assertThat(connection.writable()).isFalse();
        connection.onDrain(() -> told.add("drained"));
        connection.taken(40_000);
        assertThat(told).isEmpty();
        connection.taken(20_000);
        assertThat(told).containsExactly("drained");
    }

    @Test
    void nobody_waits_for_a_reader_that_has_gone() {
        connection.given(70_000);
        connection.onDrain(() -> told.add("resumed"));
        connection.gone();
        assertThat(told).containsExactly("resumed");
        assertThat(connection.writable()).isTrue();
    }

    @Test
    void who_asks_for_much_and_takes_nothing_is_cut_off() {
        connection.given(4_000_000);
        assertThat(told).isEmpty();
        connection.given(400_000);
        assertThat(told).containsExactly("cut");
    }

    private final class Silent extends Connection {
        @Override
        void cut() {
            told.add("cut");
        }

        @Override
        public void send(Frame frame) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void comment(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void finish() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void refuse(Frame error, int status) {
            throw new UnsupportedOperationException();
        }
    }
}
