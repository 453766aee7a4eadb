package org.skyledger.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.skyledger.bench.load.Window;

class CallersTest {

    private static final Window SHORT = new Window(Duration.ofMillis(10), Duration.ofMillis(50));

    /** Only counts. */
    private static final class Counter implements Subject {

        private final AtomicLong calls = new AtomicLong();
        private final Queue<Life> lives = new ConcurrentLinkedQueue<>();

        @Override
        public Caller caller(int number) {
            var life = new Life(calls);
            lives.add(life);
            return life;
        }

        @Override
        public void close() {}
    }

    private static final class Life implements Subject.Caller {

        private final AtomicLong calls;
        private int step;

        Life(AtomicLong calls) {
            this.calls = calls;
        }

        @Override
        public void call() {
            calls.incrementAndGet();
            step = (step + 1) % 3;
        }

        @Override
        public boolean rests() {
            return step == 0;
        }
    }

    @Test
    void counts_every_call_and_ends_every_life() throws InterruptedException, ExecutionException {
        var counter = new Counter();
        var tally = Callers.run(counter, 4, SHORT);
        assertThat(tally.done()).isEqualTo(counter.calls.get());
        assertThat(counter.lives).hasSize(4).allMatch(Life::rests);
    }

    @Test
    void counts_in_the_rate_only_what_started_within_the_window() throws InterruptedException, ExecutionException {
        var tally = Callers.run(new Counter(), 2, SHORT);
        assertThat(tally.perSecond()).isPositive();
        assertThat(tally.perSecond() * 0.05).isLessThan(tally.done());
    }

    @Test
    void a_call_that_fails_fails_the_run() {
        var failing = new Subject() {
            @Override
            public Caller caller(int number) {
                return new Caller() {
                    @Override
                    public void call() {
                        throw new IllegalStateException("refused");
                    }

                    @Override
                    public boolean rests() {
                        return true;
                    }
                };
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> Callers.run(failing, 1, SHORT)).hasRootCauseMessage("refused");
    }
}
