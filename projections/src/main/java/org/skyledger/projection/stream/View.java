package org.skyledger.projection.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Something that is folded from the topic and keeps, beside its data, where it stands. */
public interface View {

    /** Of each of the partitions; {@link Standing#BEGINNING} where it has nothing. */
    Map<Integer, Standing> standings(Set<Integer> partitions);

    /**
     * @param before where the view should stand, for every partition of the batch
     * @return where it stands now, of the partitions where that changes; or empty when it stood elsewhere: ask it where,
     *     and go on from there
     * @throws RuntimeException when the batch could not be folded for no fault of its own: try it again
     */
    Optional<Map<Integer, Standing>> fold(List<ConsumerRecord<byte[], byte[]>> batch, Map<Integer, Standing> before);
}
