package org.skyledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HashChainTest {

    /** All that the hash covers. */
    private record Covered(
            Hash previous,
            long position,
            UUID entity,
            int sequence,
            String type,
            int revision,
            Instant recordedAt,
            String payload,
            String metadata) {

        Hash hash() {
            return HashChain.hash(previous, position, entity, sequence, type, revision, recordedAt, payload, metadata);
        }

        /** This with one field, counted from 0, taken from the other. */
        Covered with(int field, Covered other) {
            return new Covered(
                    field == 0 ? other.previous : previous,
                    field == 1 ? other.position : position,
                    field == 2 ? other.entity : entity,
                    field == 3 ? other.sequence : sequence,
                    field == 4 ? other.type : type,
                    field == 5 ? other.revision : revision,
                    field == 6 ? other.recordedAt : recordedAt,
                    field == 7 ? other.payload : payload,
                    field == 8 ? other.metadata : metadata);
        }
    }

    @Provide
    Arbitrary<Covered> covered() {
        var numbers = Arbitraries.longs().between(1, 1L << 40);
        var texts = Arbitraries.strings().ofMaxLength(20);
        var hashes = Arbitraries.integers().between(0, 255).map(b -> {
            var bytes = new byte[32];
            bytes[b % 32] = (byte) (b + 1);
            return Hash.of(bytes);
        });
        var ids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        var counts = Arbitraries.integers().between(1, Integer.MAX_VALUE);
        var times = numbers.map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        return Combinators.combine(
                        hashes,
                        numbers,
                        ids,
                        counts,
                        texts,
                        counts,
                        times,
                        Combinators.combine(texts, texts).as(java.util.List::of))
                .as((previous, position, entity, sequence, type, revision, at, both) -> new Covered(
                        previous, position, entity, sequence, type, revision, at, both.getFirst(), both.getLast()));
    }

    @Property
    void any_changed_field_changes_the_hash(
            @ForAll("covered") Covered one, @ForAll("covered") Covered other, @ForAll @IntRange(max = 8) int field) {
        var changed = one.with(field, other);
        Assume.that(!changed.equals(one));
        assertThat(changed.hash()).isNotEqualTo(one.hash());
        assertThat(one.with(field, one).hash()).isEqualTo(one.hash());
    }

    /** Without their lengths in the form, texts could lend each other their ends. */
    @Property
    void moving_a_character_from_one_text_to_the_next_changes_the_hash(@ForAll("covered") Covered one) {
        var all = one.type + one.payload + one.metadata;
        Set<Hash> hashes = Stream.iterate(0, cut -> cut <= all.length(), cut -> cut + 1)
                .map(cut -> new Covered(
                        one.previous,
                        one.position,
                        one.entity,
                        one.sequence,
                        "",
                        one.revision,
                        one.recordedAt,
                        all.substring(0, cut),
                        all.substring(cut)))
                .map(Covered::hash)
                .collect(Collectors.toSet());
        assertThat(hashes).hasSize(all.length() + 1);
    }

    @Test
    void a_record_is_intact_until_something_in_it_changes() {
        var record = Records.intact("{\"a\":1}", "{}");
        assertThat(record.isIntact()).isTrue();
        assertThat(new LedgerRecord(
                                record.position(),
                                record.entity(),
                                record.sequence(),
                                record.type(),
                                record.revision(),
                                record.recordedAt(),
                                "{\"a\": 1}",
                                record.metadata(),
                                record.previousHash(),
                                record.hash())
                        .isIntact())
                .isFalse();
    }
}
