package org.skyledger.projection.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.skyledger.events.DomainEvent;
import org.skyledger.projection.stream.StreamRecord.Recorded;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds batches of the topic into one view in PostgreSQL: the view, its progress and its parked records change in one
 * transaction or not at all.
 */
public final class ViewFold<E extends DomainEvent> implements View {

    private final String name;
    private final Decoder<E> decoder;
    private final Projector<E> projector;
    private final ProgressRows progress;
    private final ParkedRows parked;
    private final TransactionTemplate transaction;
    private final FoldReport report;

    ViewFold(
            String name,
            Decoder<E> decoder,
            Projector<E> projector,
            ProgressRows progress,
            ParkedRows parked,
            TransactionTemplate transaction,
            FoldReport report) {
        this.name = name;
        this.decoder = decoder;
        this.projector = projector;
        this.progress = progress;
        this.parked = parked;
        this.transaction = transaction;
        this.report = report;
    }

    /** The view's. */
    public String name() {
        return name;
    }

    /** Tries again what the view has set aside. */
    public Retry<E> retry() {
        return new Retry<>(decoder, projector, progress, parked, transaction, report);
    }

    /** How many records the view has set aside. */
    public long parked() {
        return parked.count();
    }

    /** Makes it known that the view has these partitions, even while it has seen nothing of them. */
    public void begin(Collection<Integer> partitions) {
        progress.insertMissing(partitions);
    }

    @Override
    public Map<Integer, Standing> standings(Set<Integer> partitions) {
        return partitions.isEmpty() ? Map.of() : progress.standings(partitions);
    }

    @Override
    public Optional<Map<Integer, Standing>> fold(
            List<ConsumerRecord<byte[], byte[]>> batch, Map<Integer, Standing> before) {
        return write(decode(batch), before);
    }

    /** The part of {@link #fold} that needs no database, so another batch may be written meanwhile. */
    public List<StreamRecord<E>> decode(List<ConsumerRecord<byte[], byte[]>> batch) {
        return batch.parallelStream().map(decoder::decode).toList();
    }

    /** The rest of {@link #fold}. */
    public Optional<Map<Integer, Standing>> write(List<StreamRecord<E>> batch, Map<Integer, Standing> before) {
        var standings = new HashMap<>(before);
        try {
            foldOrHalve(batch, standings);
            return Optional.of(standings);
        } catch (ProgressMoved e) {
            return Optional.empty();
        }
    }

    /** When something in a batch is refused, halving the batch finds it in a few steps. */
    private void foldOrHalve(List<StreamRecord<E>> batch, Map<Integer, Standing> standings) {
        try {
            var fresh = FreshRecords.of(batch, standings);
            var triage = transaction.execute(_ -> foldTogether(fresh, standings));
            standings.putAll(fresh.standings());
            report.on(triage.events().size(), triage.parked());
        } catch (RuntimeException failure) {
            if (!Blame.isOnTheData(failure)) {
                throw failure;
            } else if (batch.size() > 1) {
                int half = batch.size() / 2;
                foldOrHalve(batch.subList(0, half), standings);
                foldOrHalve(batch.subList(half, batch.size()), standings);
            } else if (batch.getFirst() instanceof Recorded<E> recorded) {
                foldOrHalve(List.of(recorded.unreadable(Blame.reason(failure))), standings);
            } else {
                throw failure;
            }
        }
    }

    private Triage<E> foldTogether(FreshRecords<E> fresh, Map<Integer, Standing> before) {
        // Before the view, so that the slower of two consumers waits here and does not fold in vain.
        progress.move(before, fresh.progress());
        var triage = Triage.of(fresh.records(), parked.among(entities(fresh.records())));
        projector.project(triage.events());
        parked.insert(triage.parked());
        return triage;
    }

    private static <E extends DomainEvent> Set<UUID> entities(List<StreamRecord<E>> records) {
        return records.stream()
                .map(StreamRecord::entity)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
