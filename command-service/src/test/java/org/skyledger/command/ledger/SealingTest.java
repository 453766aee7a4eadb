package org.skyledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.command.ledger.LedgerFixture.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;

class SealingTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00.123456789Z");
    private final UUID entity = UUID.randomUUID();

    @Test
    void gives_dense_positions_and_an_unbroken_chain() {
        var records =
                Sealing.seal(LedgerHead.EMPTY, List.of(draft(entity, 0), draft(entity, 1), draft(entity, 2)), NOW);
        assertThat(records).extracting(LedgerRecord::position).containsExactly(1L, 2L, 3L);
        assertThat(records).allMatch(LedgerRecord::isIntact);
        assertThat(records.getFirst().previousHash()).isEqualTo(Hash.GENESIS);
        assertThat(records.get(2).previousHash()).isEqualTo(records.get(1).hash());
    }

    @Test
    void keeps_time_strictly_increasing_in_a_batch_and_when_the_clock_goes_back() {
        var records = Sealing.seal(LedgerHead.EMPTY, List.of(draft(entity, 0), draft(entity, 1)), NOW);
        assertThat(records.get(0).recordedAt()).isEqualTo(Instant.parse("2026-05-01T12:00:00.123456Z"));
        assertThat(records.get(1).recordedAt()).isEqualTo(Instant.parse("2026-05-01T12:00:00.123457Z"));

        var later = Sealing.seal(LedgerHead.at(records.get(1)), List.of(draft(entity, 2)), NOW.minusSeconds(600));
        assertThat(later.getFirst().recordedAt()).isEqualTo(Instant.parse("2026-05-01T12:00:00.123458Z"));
    }
}
