package org.skyledger.command.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.events.intent.IntentActivated;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentPlanned;

class IntentFoldTest {

    private static final long ENTITIES = 4;

    @Property
    void folding_the_same_history_gives_the_same_sky(@ForAll("histories") List<IntentEvent> history) {
        assertThat(Sky.after(history).look()).isEqualTo(Sky.after(history).look());
    }

    @Property
    void undoing_a_batch_leaves_the_sky_as_it_was(
            @ForAll("histories") List<IntentEvent> history, @ForAll("histories") List<IntentEvent> batch) {
        var sky = Sky.after(history);
        var before = sky.look();
        var undo = new ArrayDeque<Runnable>();
        batch.forEach(event -> undo.push(sky.airspace.fold(event)));
        undo.forEach(Runnable::run);
        assertThat(sky.look()).isEqualTo(before);
    }

    @Property
    void what_is_relevant_is_what_stands(
            @ForAll("histories") List<IntentEvent> history, @ForAll("histories") List<IntentEvent> undone) {
        var sky = Sky.after(history);
        var undo = new ArrayDeque<Runnable>();
        undone.forEach(event -> undo.push(sky.airspace.fold(event)));
        undo.forEach(Runnable::run);
        var standing = LongStream.rangeClosed(1, ENTITIES)
                .mapToObj(n -> sky.intents.find(new UUID(0, n)))
                .filter(intent -> !intent.equals(Intent.ABSENT))
                .toList();
        assertThat(List.<Intent>copyOf(sky.intents.relevantTo(Intent.extent(SomeIntents.plan()))))
                .containsExactlyInAnyOrderElementsOf(standing);
    }

    @Property
    void an_ended_intent_leaves_only_its_sequence(@ForAll("histories") List<IntentEvent> history) {
        var sky = Sky.after(history);
        var events = new ArrayList<IntentEvent>(history);
        for (long n = 1; n <= ENTITIES; n++) {
            var end = new IntentEnded(new UUID(0, n), SomeIntents.MANAGER, List.of());
            sky.airspace.fold(end);
            events.add(end);
        }
        assertThat(sky.intents.relevantTo(Intent.extent(SomeIntents.plan()))).isEmpty();
        for (long n = 1; n <= ENTITIES; n++) {
            var id = new UUID(0, n);
            long count =
                    events.stream().filter(event -> event.intent().equals(id)).count();
            assertThat(sky.airspace.sequenceOf(id)).isEqualTo(count - 1);
        }
    }

    @Provide
    Arbitrary<List<IntentEvent>> histories() {
        Arbitrary<UUID> ids = Arbitraries.longs().between(1, ENTITIES).map(n -> new UUID(0, n));
        Arbitrary<String> ovns = Arbitraries.strings().alpha().ofLength(16);
        return Combinators.combine(ids, ovns, Arbitraries.integers().between(0, 2))
                .as(IntentFoldTest::event)
                .list()
                .ofMaxSize(20);
    }

    private static IntentEvent event(UUID id, String ovn, int kind) {
        return switch (kind) {
            case 0 -> new IntentPlanned(id, SomeIntents.MANAGER, 1, ovn, SomeIntents.plan(), List.of());
            case 1 -> new IntentActivated(id, SomeIntents.MANAGER, 2, ovn, SomeIntents.plan(), List.of());
            default -> new IntentEnded(id, SomeIntents.MANAGER, List.of());
        };
    }

    private record Sky(Airspace airspace, Intents intents) {

        static Sky after(List<IntentEvent> history) {
            var layer = Intents.layer();
            var sky = new Sky(new Airspace(List.of(layer)), new Intents(layer));
            history.forEach(sky.airspace::fold);
            return sky;
        }

        /** Everything that can be seen of it. */
        List<Object> look() {
            var seen = new ArrayList<Object>(LongStream.rangeClosed(1, ENTITIES)
                    .mapToObj(n -> new UUID(0, n))
                    .map(id -> List.of(intents.find(id), airspace.sequenceOf(id)))
                    .toList());
            seen.add(java.util.Set.copyOf(intents.relevantTo(Intent.extent(SomeIntents.plan()))));
            return seen;
        }
    }
}
