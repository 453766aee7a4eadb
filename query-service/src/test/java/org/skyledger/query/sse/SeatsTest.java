package org.skyledger.query.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

class SeatsTest {

    private static final Executor THREADS = Thread::startVirtualThread;
    private static final Visitor ALICE = new Visitor("alice");
    private static final Visitor BOB = new Visitor("bob");

    private final Seats seats = new Seats(2);

    @Test
    void a_visitor_has_so_many_and_no_more_and_the_others_have_theirs() {
        var first = seats.take(ALICE);
        var second = seats.take(ALICE);
        assertThatThrownBy(() -> seats.take(ALICE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ProblemCode.TOO_MANY_STREAMS));
        var third = seats.take(BOB);

        first.close();
        var fourth = seats.take(ALICE);

        second.close();
        third.close();
        fourth.close();
        assertThat(seats.visitors()).as("those who have left are forgotten").isZero();
    }

    @Test
    void nobody_has_more_however_many_come_at_once() {
        var taken = new AtomicInteger();
        var most = new AtomicInteger();
        var callers = IntStream.range(0, 2_000)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> visit(taken, most), THREADS))
                .toList();
        new ArrayList<>(callers).forEach(CompletableFuture::join);

        assertThat(most.get()).isBetween(1, 2);
        assertThat(seats.visitors()).isZero();
    }

    private void visit(AtomicInteger taken, AtomicInteger most) {
        try (var _ = seats.take(ALICE)) {
            most.accumulateAndGet(taken.incrementAndGet(), Math::max);
            Thread.yield();
            taken.decrementAndGet();
        } catch (Refused _) {
            // As it should be.
        }
    }
}
