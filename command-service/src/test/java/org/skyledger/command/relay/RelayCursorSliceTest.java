package org.skyledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.command.TestService;
import org.skyledger.sandbox.backing.Backing;
import org.springframework.jdbc.core.JdbcTemplate;

class RelayCursorSliceTest {

    @Test
    void is_moved_by_its_holder_only_and_passes_on_when_the_holder_is_not_heard_of() {
        try (var service = TestService.withoutRelay(Backing.postgres().freshDatabase())) {
            var jdbc = service.bean(JdbcTemplate.class);
            var frozen = new RelayCursor(jdbc, UUID.randomUUID(), Duration.ofMinutes(1));
            var other = new RelayCursor(jdbc, UUID.randomUUID(), Duration.ofMinutes(1));

            assertThat(frozen.claim()).isEqualTo(OptionalLong.of(0));
            assertThat(other.claim()).isEmpty();
            assertThat(frozen.move(0, 10)).isTrue();

            jdbc.update("update store.relay_cursor set held_until = clock_timestamp() - interval '1 second'");
            assertThat(other.claim()).isEqualTo(OptionalLong.of(10));
            assertThat(frozen.move(10, 20)).as("it woke up late").isFalse();
            assertThat(frozen.claim()).isEmpty();
            assertThat(other.move(10, 15)).isTrue();

            other.release();
            assertThat(frozen.claim()).isEqualTo(OptionalLong.of(15));
        }
    }
}
