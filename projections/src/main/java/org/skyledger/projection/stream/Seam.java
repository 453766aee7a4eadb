package org.skyledger.projection.stream;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.CloudEvent;

/**
 * Where a view's part of the topic and what is still to come meet. An offset means something in one log only: when the
 * topic was lost and sent again, it may lie behind events that the view has never seen. So a consumer goes back to the
 * last record that the view should have, and goes on only if that record, or whatever comes first, stands in the ledger
 * no further than the view does: then nothing between them is missing, since every log is in the ledger's order.
 */
final class Seam {

    private final Map<Integer, Standing> unproven = new HashMap<>();

    /** @return the offset from which the consumer must read on */
    long offset(int partition, Standing standing) {
        if (standing.offset() == 0) {
            unproven.remove(partition);
            return 0;
        }
        unproven.put(partition, standing);
        return standing.offset() - 1;
    }

    void forget() {
        unproven.clear();
    }

    /** The partitions of which nothing has come since the consumer went there, and the offset that it has to come from. */
    Map<Integer, Long> waiting() {
        var waiting = new HashMap<Integer, Long>();
        unproven.forEach((partition, standing) -> waiting.put(partition, standing.offset() - 1));
        return waiting;
    }

    /** The partitions whose log is another one, so that they must be read from the beginning. */
    Set<Integer> torn(List<ConsumerRecord<byte[], byte[]>> batch) {
        var torn = new HashSet<Integer>();
        var seen = new HashSet<Integer>();
        for (var record : batch) {
            var standing = unproven.get(record.partition());
            if (standing != null && seen.add(record.partition()) && !continues(record, standing)) {
                torn.add(record.partition());
            }
        }
        return torn;
    }

    /** From now on these go on without being looked at. */
    void prove(Set<Integer> partitions) {
        unproven.keySet().removeAll(partitions);
    }

    private static boolean continues(ConsumerRecord<byte[], byte[]> first, Standing standing) {
        var position = position(first);
        return position != null && position <= standing.position();
    }

    private static @Nullable Long position(ConsumerRecord<byte[], byte[]> record) {
        try {
            var text = Headers.text(record, CloudEvent.POSITION);
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
