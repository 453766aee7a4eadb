package org.skyledger.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Duration SHORT = Duration.ofSeconds(3);

    private final Patience patience = new Patience();

    @Test
    void waits_longer_after_each_death_and_then_gives_up() {
        var pauses = LongStream.of(1, 2, 4, 8, 16).mapToObj(Duration::ofSeconds).toList();

        assertThat(pauses)
                .allSatisfy(pause -> assertThat(patience.afterDeath(SHORT)).contains(pause));
        assertThat(patience.afterDeath(SHORT)).isEmpty();
    }

    @Test
    void begins_anew_with_a_part_that_had_recovered() {
        patience.afterDeath(SHORT);
        patience.afterDeath(SHORT);

        assertThat(patience.afterDeath(Duration.ofMinutes(5))).contains(Duration.ofSeconds(1));
        assertThat(patience.afterDeath(SHORT)).contains(Duration.ofSeconds(2));
    }
}
