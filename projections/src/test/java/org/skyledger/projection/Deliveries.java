package org.skyledger.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.skyledger.projection.stream.View;

/** How Kafka may deliver a topic: at least once, in batches of its own choice. */
public final class Deliveries {

    private Deliveries() {}

    /** Goes back every now and then, as a consumer does after a crash; in the end all has been there. */
    public static List<List<ConsumerRecord<byte[], byte[]>>> withRepetitions(
            List<ConsumerRecord<byte[], byte[]>> topic, Random dice) {
        var batches = new ArrayList<List<ConsumerRecord<byte[], byte[]>>>();
        int from = 0;
        while (from < topic.size()) {
            int to = Math.min(topic.size(), from + dice.nextInt(1, 20));
            batches.add(topic.subList(from, to));
            from = dice.nextInt(3) == 0 ? dice.nextInt(to + 1) : to;
        }
        return batches;
    }

    /** One batch to a view that stands anywhere. */
    public static void deliver(List<ConsumerRecord<byte[], byte[]>> batch, View view) {
        var partitions = batch.stream().map(ConsumerRecord::partition).collect(Collectors.toSet());
        if (view.fold(batch, view.standings(partitions)).isEmpty()) {
            throw new IllegalStateException("somebody else has moved the view");
        }
    }
}
