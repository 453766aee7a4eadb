package org.skyledger.command.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.LedgerRecord;

/**
 * The ledger as Axon sees it. Positions are dense and in commit order, so a tracking token is one number and there are
 * no gaps to wait for or to give up on.
 */
public final class LedgerEngine extends BatchingEventStorageEngine {

    private final Ledger ledger;

    private LedgerEngine(Builder builder, Ledger ledger) {
        super(builder);
        this.ledger = ledger;
    }

    static LedgerEngine over(Ledger ledger, Serializer serializer) {
        var builder = new BatchingEventStorageEngine.Builder() {};
        builder.eventSerializer(serializer).snapshotSerializer(serializer);
        return new LedgerEngine(builder, ledger);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            ledger.append(events.stream().map(event -> draft(event, serializer)).toList());
        }
    }

    private static Draft draft(EventMessage<?> event, Serializer serializer) {
        if (!(event instanceof DomainEventMessage<?> ours)) {
            throw new EventStoreException("the ledger takes events of aggregates only, not " + event.getPayloadType());
        }
        var payload = serializer.serialize(ours.getPayload(), String.class);
        return new Draft(
                UUID.fromString(ours.getAggregateIdentifier()),
                Math.toIntExact(ours.getSequenceNumber()),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                payload.getData(),
                EventJson.write(EventMetadata.in(ours.getMetaData())));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String entity, long firstSequence, int batchSize) {
        return ledger.of(UUID.fromString(entity), firstSequence, batchSize).stream()
                .map(LedgerEngine::entry)
                .toList();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken after, int batchSize) {
        long position = after == null ? 0 : ((GlobalSequenceTrackingToken) after).getGlobalIndex();
        return ledger.after(position, batchSize).stream()
                .map(LedgerEngine::entry)
                .toList();
    }

    private static TrackedDomainEventData<String> entry(LedgerRecord record) {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(record.position()),
                new GenericDomainEventEntry<>(
                        record.type(),
                        record.entity().toString(),
                        record.sequence(),
                        Long.toString(record.position()),
                        record.recordedAt(),
                        record.type(),
                        Integer.toString(record.revision()),
                        record.payload(),
                        record.metadata()));
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(ledger.position());
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(ledger.positionAt(moment));
    }

    /** Memory is our snapshot: aggregates are loaded from the airspace. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String entity) {
        return Optional.empty();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String entity) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException(
                "aggregates are loaded from the airspace; the ledger keeps no snapshots");
    }
}
