package org.skyledger.projection.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skyledger.events.DomainEvent;

/**
 * The part of a batch that a view has not seen.
 *
 * @param records in the order of the batch
 * @param progress where the view stands afterwards, of the partitions where that changes
 */
public record FreshRecords<E extends DomainEvent>(List<StreamRecord<E>> records, Map<Integer, Progress> progress) {

    /** Where the view stands afterwards, of the partitions where that changes. */
    public Map<Integer, Standing> standings() {
        var standings = new HashMap<Integer, Standing>();
        progress.forEach((partition, reached) -> standings.put(partition, reached.standing()));
        return standings;
    }

    /**
     * Leaves out what repeats, from earlier batches or within this one. A record that does not tell its position stays in.
     *
     * @param before where the view stands, for every partition of the batch
     */
    public static <E extends DomainEvent> FreshRecords<E> of(
            List<StreamRecord<E>> batch, Map<Integer, Standing> before) {
        var positions = new HashMap<Integer, Long>();
        before.forEach((partition, standing) -> positions.put(partition, standing.position()));
        var fresh = new ArrayList<StreamRecord<E>>();
        var progress = new HashMap<Integer, Progress>();
        for (var candidate : batch) {
            var reached = candidate.progress();
            int partition = candidate.source().partition();
            if (reached == null) {
                fresh.add(candidate);
            } else if (reached.position() > positions.getOrDefault(partition, 0L)) {
                fresh.add(candidate);
                positions.put(partition, reached.position());
                progress.put(partition, reached);
            }
        }
        return new FreshRecords<>(List.copyOf(fresh), Map.copyOf(progress));
    }
}
