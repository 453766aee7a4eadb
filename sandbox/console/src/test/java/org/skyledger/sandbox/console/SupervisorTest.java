package org.skyledger.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skyledger.sandbox.backing.Unavailable;

class SupervisorTest {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Map<Part, CompletableFuture<Void>> ends = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final EnumSet<Part> broken = EnumSet.noneOf(Part.class);
    private final Supervisor supervisor = new Supervisor(
            EnumSet.allOf(Part.class), this::start, new Lines(new PrintStream(screen, true, StandardCharsets.UTF_8)));

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void starts_no_part_before_those_it_needs() {
        supervisor.start();

        assertThat(events).hasSameSizeAs(Part.values());
        assertThat(events).containsSubsequence("start postgres", "start command-service", "start demo");
        assertThat(events).containsSubsequence("start redis", "start projections", "start demo");
        assertThat(events.getLast()).isEqualTo("start demo");
    }

    @Test
    void stops_the_parts_that_use_others_before_those_others() {
        supervisor.start();
        events.clear();
        supervisor.stop();

        assertThat(events).hasSameSizeAs(Part.values());
        assertThat(events.getFirst()).isEqualTo("stop demo");
        assertThat(events.subList(1, 4))
                .containsExactlyInAnyOrder("stop command-service", "stop projections", "stop query-service");
        assertThat(events.getLast()).isEqualTo("stop postgres");
    }

    @Test
    void starts_a_part_again_that_died_and_says_so() {
        supervisor.start();
        events.clear();
        Objects.requireNonNull(ends.get(Part.QUERY)).complete(null);

        await().until(() -> events.contains("start query-service"));
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains("query-service    died, and is started again in 1 s");
    }

    @Test
    void gives_up_at_once_when_a_part_cannot_be_had() {
        broken.add(Part.POSTGRES);

        assertThatThrownBy(supervisor::start).isInstanceOf(Unavailable.class).hasMessage("postgres is broken");
        supervisor.stop();
        assertThat(events).doesNotContain("start command-service", "stop postgres");
    }

    @Test
    void stops_what_it_has_when_it_is_told_to_before_all_is_there() {
        supervisor.stop();
        supervisor.start();

        assertThat(events).isEmpty();
    }

    private Running start(Part part) {
        if (broken.contains(part)) {
            throw new Unavailable(part.label + " is broken");
        }
        events.add("start " + part.label);
        var end = new CompletableFuture<Void>();
        ends.put(part, end);
        return new Running(() -> events.add("stop " + part.label), end);
    }
}
