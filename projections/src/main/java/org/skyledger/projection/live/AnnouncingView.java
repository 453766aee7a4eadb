package org.skyledger.projection.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.skyledger.projection.stream.Standing;
import org.skyledger.projection.stream.View;

/** @param moved is told the furthest position of a batch, once the view has it */
record AnnouncingView(View view, LongConsumer moved) implements View {

    @Override
    public Map<Integer, Standing> standings(Set<Integer> partitions) {
        return view.standings(partitions);
    }

    @Override
    public Optional<Map<Integer, Standing>> fold(
            List<ConsumerRecord<byte[], byte[]>> batch, Map<Integer, Standing> before) {
        var after = view.fold(batch, before);
        after.stream()
                .flatMap(standings -> standings.values().stream())
                .mapToLong(Standing::position)
                .max()
                .ifPresent(moved);
        return after;
    }
}
