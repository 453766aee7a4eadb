package org.skyledger.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TaskQueueTest {

    private static final Duration LONG = Duration.ofSeconds(1);

    @Test
    void a_task_that_came_alone_is_not_kept_waiting() throws InterruptedException {
        var queue = new TaskQueue(Duration.ofDays(1));
        for (int i = 0; i < 3; i++) {
            var task = task();
            queue.add(task);
            assertThat(queue.next()).containsExactly(task);
        }
    }

    @Test
    void after_a_batch_of_several_those_that_follow_shortly_are_taken_together() throws InterruptedException {
        var queue = crowded(new TaskQueue(LONG));
        var first = task();
        var second = task();
        queue.add(first);
        CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS).execute(() -> queue.add(second));
        assertThat(queue.next()).containsExactly(first, second);
    }

    @Test
    void a_queue_that_does_not_gather_takes_what_is_there() throws InterruptedException {
        var queue = crowded(new TaskQueue(Duration.ZERO));
        var first = task();
        queue.add(first);
        CompletableFuture.delayedExecutor(LONG.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> queue.add(task()));
        assertThat(queue.next()).containsExactly(first);
    }

    @Test
    void a_batch_has_an_upper_limit_and_the_rest_comes_next() throws InterruptedException {
        var queue = new TaskQueue(Duration.ZERO);
        for (int i = 0; i < 301; i++) {
            queue.add(task());
        }
        assertThat(queue.next()).hasSize(300);
        assertThat(queue.next()).hasSize(1);
    }

    private static TaskQueue crowded(TaskQueue queue) throws InterruptedException {
        queue.add(task());
        queue.add(task());
        assertThat(queue.next()).hasSize(2);
        return queue;
    }

    private static Task task() {
        return new Task.Reading<>(() -> "", new CompletableFuture<>());
    }
}
