package org.skyledger.query.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.skyledger.query.problem.Refused;

class LoadsTest {

    private static final Executor THREADS = Thread::startVirtualThread;

    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger loaded = new AtomicInteger();
    private final CompletableFuture<String> answer = new CompletableFuture<>();

    @Test
    void many_callers_at_once_are_one_load() {
        var loads = new Loads<String, String>(waiting, Duration.ofMinutes(1));
        var callers = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < 50; i++) {
            callers.add(CompletableFuture.supplyAsync(() -> loads.get("key", this::load), THREADS));
        }
        await().untilAtomic(waiting, is(49));
        answer.complete("found");

        assertThat(callers).allSatisfy(caller -> assertThat(caller.get()).isEqualTo("found"));
        assertThat(loaded).hasValue(1);
        assertThat(waiting).hasValue(0);
    }

    @Test
    void another_key_is_another_load() {
        var loads = new Loads<String, String>(waiting, Duration.ofMinutes(1));
        var slow = CompletableFuture.supplyAsync(() -> loads.get("slow", this::load), THREADS);
        await().untilAtomic(loaded, is(1));

        assertThat(loads.get("quick", () -> "at once")).isEqualTo("at once");
        answer.complete("found");
        assertThat(slow.join()).isEqualTo("found");
    }

    @Test
    void what_was_loaded_is_not_kept() {
        var loads = new Loads<String, Integer>(waiting, Duration.ofMinutes(1));

        assertThat(loads.get("key", loaded::incrementAndGet)).isEqualTo(1);
        assertThat(loads.get("key", loaded::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void a_load_that_fails_fails_for_all_who_wait_and_for_nobody_else() {
        var loads = new Loads<String, String>(waiting, Duration.ofMinutes(1));
        var first = CompletableFuture.supplyAsync(() -> loads.get("key", this::load), THREADS);
        await().untilAtomic(loaded, is(1));
        var second = CompletableFuture.supplyAsync(() -> loads.get("key", this::load), THREADS);
        await().untilAtomic(waiting, is(1));
        answer.completeExceptionally(new IllegalStateException("no"));

        assertThatThrownBy(first::join).hasStackTraceContaining("no");
        assertThatThrownBy(second::join).hasStackTraceContaining("no");
        assertThat(loads.get("key", () -> "well again")).isEqualTo("well again");
    }

    @Test
    void nobody_waits_for_ever() {
        var loads = new Loads<String, String>(waiting, Duration.ofMillis(1));
        var slow = CompletableFuture.supplyAsync(() -> loads.get("key", this::load), THREADS);
        await().untilAtomic(loaded, is(1));

        assertThatThrownBy(() -> loads.get("key", this::load)).isInstanceOf(Refused.class);
        answer.complete("found");
        assertThat(slow.join()).isEqualTo("found");
    }

    private String load() {
        loaded.incrementAndGet();
        return answer.join();
    }
}
