package org.skyledger.projection.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.skyledger.projection.Deliveries;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;
import org.skyledger.projection.ViewDatabase;
import org.skyledger.projection.stream.EventJson;

/** However Kafka delivers, the sky is what stands in the PostGIS view now. */
class SkyReplaySliceTest {

    private static final ViewDatabase VIEWS = ViewDatabase.fresh();

    @Property(tries = 40)
    void the_sky_is_the_view_without_its_past(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int events) {
        var dice = new Random(seed);
        var topic = Topic.of(Histories.random(dice, events)).records();
        VIEWS.clear();
        Deliveries.deliver(topic, VIEWS.intents());
        var redis = new SkyRedis();
        Deliveries.withRepetitions(topic, dice).forEach(redis::fold);

        assertThat(sky(redis)).isEqualTo(standing());
    }

    /** Of each intent, what all of its cells say. */
    private static TreeSet<String> sky(SkyRedis redis) {
        var cells = redis.cells();
        var entries = new TreeSet<String>();
        cells.forEach((cell, intents) -> intents.forEach((id, json) -> {
            var entry = EventJson.mapper().readValue(json, SkyEntry.class);
            entries.add("%s %s %s %s %s %s"
                    .formatted(
                            id,
                            entry.state(),
                            entry.manager(),
                            entry.lowerMeters(),
                            entry.upperMeters(),
                            entry.position()));
            assertThat(redis.cellsOf(UUID.fromString(id)))
                    .contains(cell)
                    .allSatisfy(other -> assertThat(cells.get(other)).containsEntry(id, json));
        }));
        return entries;
    }

    private static TreeSet<String> standing() {
        return new TreeSet<>(
                VIEWS.jdbc().sql("""
                select format('%s %s %s %s.0 %s.0 %s', entity, state, manager, lower_altitude_meters,
                    upper_altitude_meters, position)
                from view.intent_version where upper_inf(recorded)
                """).query((row, _) -> row.getString(1)).list());
    }
}
