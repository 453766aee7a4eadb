package org.skyledger.sandbox.demo.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.EventCatalogue;
import org.skyledger.events.Hash;
import org.skyledger.events.HashChain;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.constraint.ConstraintPublished;
import org.skyledger.events.constraint.ConstraintRemoved;
import org.skyledger.events.constraint.ConstraintTerms;
import org.skyledger.events.intent.IntentActivated;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.subscription.SubscriptionCreated;
import org.skyledger.events.subscription.SubscriptionRemoved;
import org.skyledger.events.subscription.SubscriptionTerms;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** A ledger in memory, with an unbroken chain; one record each millisecond. */
final class Rows {

    static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    static final UUID A = new UUID(1, 1);
    static final UUID B = new UUID(2, 2);

    private static final List<String> CELLS = List.of("47900c", "479014");

    private final List<LedgerRecord> rows = new ArrayList<>();
    private final Map<UUID, Integer> sequences = new HashMap<>();

    static List<LedgerRecord> of(DomainEvent... events) {
        var ledger = new Rows();
        for (var event : events) {
            ledger.append(event);
        }
        return new ArrayList<>(ledger.rows);
    }

    private void append(DomainEvent event) {
        int sequence = sequences.merge(event.entity(), 0, (before, _) -> before + 1);
        long position = rows.size() + 1L;
        rows.add(record(
                position,
                event.entity(),
                sequence,
                event.getClass().getName(),
                EventCatalogue.revisionOf(event.getClass()),
                START.plusMillis(position),
                EventJson.encode(event),
                rows.isEmpty() ? Hash.GENESIS : rows.getLast().hash()));
    }

    static LedgerRecord record(
            long position,
            UUID entity,
            int sequence,
            String type,
            int revision,
            Instant recordedAt,
            String payload,
            Hash previous) {
        var metadata = "{\"actor\": \"uss1\"}";
        return new LedgerRecord(
                position,
                entity,
                sequence,
                type,
                revision,
                recordedAt,
                payload,
                metadata,
                previous,
                HashChain.hash(previous, position, entity, sequence, type, revision, recordedAt, payload, metadata));
    }

    /** The same record with another payload under the old hash. */
    static LedgerRecord tampered(LedgerRecord row) {
        return new LedgerRecord(
                row.position(),
                row.entity(),
                row.sequence(),
                row.type(),
                row.revision(),
                row.recordedAt(),
                row.payload().replace("uss1", "uss9"),
                row.metadata(),
                row.previousHash(),
                row.hash());
    }

    /** The same contents at another place, hashed anew. */
    static LedgerRecord moved(LedgerRecord row, long position, int sequence, Instant recordedAt, Hash previous) {
        return record(
                position, row.entity(), sequence, row.type(), row.revision(), recordedAt, row.payload(), previous);
    }

    static IntentPlanned planned(UUID intent) {
        return new IntentPlanned(intent, "uss1", 1, "ovn1", plan(), List.of());
    }

    static IntentActivated activated(UUID intent) {
        return new IntentActivated(intent, "uss1", 2, "ovn2", plan(), List.of());
    }

    static IntentEnded ended(UUID intent) {
        return new IntentEnded(intent, "uss1", List.of());
    }

    static ConstraintPublished published(UUID constraint) {
        var terms = new ConstraintTerms(List.of(volume()), CELLS, "https://uss1.example/utm");
        return new ConstraintPublished(constraint, "uss1", 1, "ovn1", terms, List.of());
    }

    static ConstraintRemoved removed(UUID constraint) {
        return new ConstraintRemoved(constraint, "uss1", List.of());
    }

    /** Implicitly, for intents only. */
    static SubscriptionCreated subscribed(UUID subscription) {
        var terms = new SubscriptionTerms(List.of(volume()), CELLS, "https://uss1.example/utm", true, false);
        return new SubscriptionCreated(subscription, "uss1", "first", terms, true);
    }

    static SubscriptionRemoved unsubscribed(UUID subscription) {
        return new SubscriptionRemoved(subscription, "uss1");
    }

    private static IntentPlan plan() {
        return new IntentPlan(List.of(volume()), CELLS, "https://uss1.example/utm", null);
    }

    private static Volume4D volume() {
        return new Volume4D(
                new Circle(new LatLng(47, 8), 300),
                new AltitudeRange(450, 500),
                new TimeRange(START.plus(Duration.ofHours(1)), START.plus(Duration.ofHours(2))));
    }
}
