package org.skyledger.projection.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.skyledger.projection.Deliveries;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;
import org.skyledger.projection.ViewDatabase;

/** The views must not depend on how Kafka delivers. */
class ReplaySliceTest {

    private static final ViewDatabase VIEWS = ViewDatabase.fresh();

    @Property(tries = 40)
    void projected_with_repetitions_is_projected_once(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int events) {
        var dice = new Random(seed);
        var topic =
                Topic.of(Histories.random(dice, events)).sendWatermark(events).records();

        var once = rowsAfter(List.of(topic));
        var repeated = rowsAfter(Deliveries.withRepetitions(topic, dice));

        assertThat(repeated).isEqualTo(once);
    }

    private static List<String> rowsAfter(List<List<ConsumerRecord<byte[], byte[]>>> batches) {
        VIEWS.clear();
        for (var view : List.of(VIEWS.intents(), VIEWS.constraints(), VIEWS.subscriptions())) {
            batches.forEach(batch -> Deliveries.deliver(batch, view));
        }
        return VIEWS.rows();
    }
}
