package org.skyledger.projection.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.sky.SkyBatch.Change;
import org.skyledger.projection.sky.SkyBatch.Step;
import org.skyledger.projection.stream.Decoder;
import org.skyledger.projection.stream.FoldReport;
import org.skyledger.projection.stream.FreshRecords;
import org.skyledger.projection.stream.Standing;
import org.skyledger.projection.stream.StreamRecord.Passing;
import org.skyledger.projection.stream.StreamRecord.Recorded;
import org.skyledger.projection.stream.StreamRecord.Unreadable;
import org.skyledger.projection.stream.View;

/**
 * Folds batches into the sky. What cannot be read is left out and nothing waits for it, since the next event of the
 * intent tells all that the sky has to know.
 */
final class SkyFold implements View {

    private final Decoder<IntentEvent> decoder;
    private final SkyProjector projector;
    private final SkyStore store;
    private final FoldReport report;

    SkyFold(Decoder<IntentEvent> decoder, SkyProjector projector, SkyStore store, FoldReport report) {
        this.decoder = decoder;
        this.projector = projector;
        this.store = store;
        this.report = report;
    }

    @Override
    public Map<Integer, Standing> standings(Set<Integer> partitions) {
        return store.standings(partitions);
    }

    @Override
    public Optional<Map<Integer, Standing>> fold(
            List<ConsumerRecord<byte[], byte[]>> batch, Map<Integer, Standing> before) {
        var fresh = FreshRecords.of(batch.stream().map(decoder::decode).toList(), before);
        var after = fresh.standings();
        return change(fresh, before, after) ? Optional.of(after) : Optional.empty();
    }

    private boolean change(
            FreshRecords<IntentEvent> fresh, Map<Integer, Standing> before, Map<Integer, Standing> after) {
        var changes = new ArrayList<Change>();
        var unreadable = new ArrayList<Unreadable<IntentEvent>>();
        for (var record : fresh.records()) {
            switch (record) {
                case Recorded<IntentEvent> recorded -> changes.add(projector.change(recorded.envelope()));
                case Passing<IntentEvent> _ -> {}
                case Unreadable<IntentEvent> left -> unreadable.add(left);
            }
        }
        var steps = after.entrySet().stream()
                .map(step ->
                        Step.of(step.getKey(), before.getOrDefault(step.getKey(), Standing.BEGINNING), step.getValue()))
                .toList();
        boolean changed = steps.isEmpty() || store.fold(new SkyBatch(steps, changes));
        if (changed) {
            report.on(changes.size(), unreadable);
        }
        return changed;
    }
}
