package org.skyledger.command.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skyledger.command.airspace.AirspaceCopy;
import org.skyledger.command.airspace.AirspaceCopy.Entities;
import org.skyledger.command.airspace.Sequences;

class SkyFormatTest {

    record Thing(int number) {}

    /** A layer that fills several chunks, with entries that most of all chunks' ends would cut through. */
    @Test
    void a_chunk_ends_between_two_entries() {
        var format = new SkyFormat(new TreeMap<>(Map.of("things", Thing.class)));
        var ids = IntStream.range(0, 1_500_000).mapToObj(i -> new UUID(i, i)).toList();
        var states = ids.stream()
                .<Object>map(id -> new Thing((int) id.getMostSignificantBits() % 50))
                .toList();
        var chunks = new ArrayList<byte[]>();
        format.write(new AirspaceCopy(List.of(new Entities("things", ids, states)), new Sequences()), chunks::add);

        assertThat(chunks).hasSizeGreaterThan(3);
        var read = chunks.stream()
                .flatMap(chunk -> format.read(chunk, new Sequences()).stream())
                .toList();
        assertThat(read.stream().flatMap(part -> part.ids().stream()).toList()).isEqualTo(ids);
        assertThat(read.stream().flatMap(part -> part.states().stream()).toList())
                .isEqualTo(states);
    }
}
