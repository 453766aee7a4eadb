package org.skyledger.events.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.skyledger.events.Hash;

class CheckpointTest {

    private static final Checkpoint CHECKPOINT =
            new Checkpoint("skyledger.example", 42, Hash.GENESIS, Instant.parse("2026-03-04T05:06:07Z"));

    @Test
    void is_four_lines() {
        assertThat(CHECKPOINT.text()).isEqualTo("""
                skyledger.example
                42
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
                time 2026-03-04T05:06:07Z
                """);
    }

    @Test
    void is_read_as_it_was_written_whatever_signatures_follow() {
        assertThat(Checkpoint.parse(CHECKPOINT.text() + "\n— skyledger.example AAAA\n"))
                .isEqualTo(CHECKPOINT);
    }

    @Test
    void anything_else_is_refused() {
        assertThatThrownBy(() -> Checkpoint.parse("a\nb\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("two words", 1, Hash.GENESIS, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
