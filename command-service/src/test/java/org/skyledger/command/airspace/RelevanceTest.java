package org.skyledger.command.airspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RelevanceTest {

    @Property
    void relevance_is_symmetric(@ForAll("extents") Extent one, @ForAll("extents") Extent other) {
        assertThat(one.intersects(other)).isEqualTo(other.intersects(one));
    }

    @Property
    void everything_is_relevant_to_itself(@ForAll("extents") Extent extent) {
        assertThat(extent.intersects(extent)).isTrue();
    }

    @Property
    void the_index_finds_what_a_look_at_everything_finds(
            @ForAll("histories") List<Placing> history, @ForAll("extents") Extent wanted) {
        var index = new CellIndex<UUID>();
        Map<UUID, Extent> standing = new HashMap<>();
        for (var placing : history) {
            if (placing.leaves()) {
                remove(index, standing, placing);
            } else {
                remove(index, standing, placing);
                index.put(placing.entity(), placing.extent(), placing.entity());
                standing.put(placing.entity(), placing.extent());
            }
        }
        var expected = new HashSet<UUID>();
        standing.forEach((entity, extent) -> {
            if (extent.intersects(wanted)) {
                expected.add(entity);
            }
        });
        assertThat(index.intersecting(wanted)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void remove(CellIndex<UUID> index, Map<UUID, Extent> standing, Placing placing) {
        var before = standing.remove(placing.entity());
        if (before != null) {
            index.remove(placing.entity(), before);
        }
    }

    record Placing(UUID entity, Extent extent, boolean leaves) {}

    @Provide
    Arbitrary<List<Placing>> histories() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 8).map(n -> new UUID(0, n)),
                        extents(),
                        Arbitraries.of(true, false, false))
                .as(Placing::new)
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Extent> extents() {
        Arbitrary<Set<String>> cells =
                Arbitraries.of("a", "b", "c", "d", "e").set().ofMinSize(1);
        var numbers = Arbitraries.integers().between(0, 9);
        return Combinators.combine(cells, numbers, numbers, numbers, numbers)
                .as((where, a, b, t, u) -> new Extent(
                        where,
                        Math.min(a, b),
                        Math.max(a, b),
                        Instant.ofEpochSecond(Math.min(t, u)),
                        Instant.ofEpochSecond(Math.max(t, u))));
    }
}
