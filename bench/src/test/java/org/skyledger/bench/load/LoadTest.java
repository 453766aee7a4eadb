package org.skyledger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.skyledger.sandbox.backing.Unavailable;

class LoadTest {

    private static final String OK = "HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nok";
    private static final String LAST = "HTTP/1.1 200 \r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";
    private static final String AGAIN = "HTTP/1.1 409 \r\nContent-Length: 2\r\n\r\nno";
    private static final Window SHORT = new Window(Duration.ZERO, Duration.ofMillis(300));

    /** Asks in pairs, and rests between them. */
    private static final class Pairs implements Client {

        private int asked;
        private int done;

        @Override
        public void ask(Bytes request) {
            asked++;
            request.add("GET / HTTP/1.1\r\n\r\n");
        }

        @Override
        public boolean take(Answer answer) {
            if (answer.status() == 200) {
                done++;
            }
            return answer.status() == 200;
        }

        @Override
        public boolean rests() {
            return done % 2 == 0;
        }
    }

    private final Pairs client = new Pairs();

    @Test
    void a_stall_counts_for_all_that_should_have_started_meanwhile() throws IOException {
        var stall = Duration.ofMillis(200);
        try (var server = new StubServer(request -> {
            if (request == 3) {
                LockSupport.parkNanos(stall.toNanos());
            }
            return OK;
        })) {
            var tally = Load.run(server.address(), List.of(client), new Pace.Open(200), SHORT);
            assertThat(tally.perSecond()).isCloseTo(200, within(0.01));
            // Without them, one request in sixty would have been slow.
            assertThat(tally.latencies().p50()).isGreaterThan(50);
            assertThat(tally.latencies().max()).isGreaterThanOrEqualTo(stall.toMillis());
        }
    }

    @Test
    void nobody_leaves_before_resting() throws IOException {
        try (var server = new StubServer(_ -> OK)) {
            var tally = Load.run(server.address(), List.of(client), new Pace.Closed(), SHORT);
            assertThat(client.rests()).isTrue();
            assertThat(tally.done()).isEqualTo(client.done).isGreaterThan(2);
        }
    }

    @Test
    void connects_again_when_the_server_takes_no_more_on_a_connection() throws IOException {
        try (var server = new StubServer(request -> request % 3 == 0 ? LAST : OK)) {
            var tally = Load.run(server.address(), List.of(client, new Pairs()), new Pace.Closed(), SHORT);
            assertThat(tally.done()).isGreaterThan(6);
        }
    }

    @Test
    void what_is_not_done_with_is_asked_again_and_counts_once() throws IOException {
        try (var server = new StubServer(request -> request % 2 == 1 ? AGAIN : OK)) {
            var tally = Load.run(server.address(), List.of(client), new Pace.Open(50), SHORT);
            assertThat(tally.repeats()).isEqualTo(tally.done());
            assertThat(client.asked).isEqualTo(2 * client.done);
        }
    }

    @Test
    void says_so_when_the_service_goes_away() throws IOException {
        try (var server = new StubServer(_ -> "")) {
            assertThatThrownBy(() -> Load.run(server.address(), List.of(client), new Pace.Closed(), SHORT))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("without an answer");
        }
    }
}
