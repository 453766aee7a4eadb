package org.skyledger.projection.stream;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.skyledger.events.DomainEvent;
import org.skyledger.projection.stream.StreamRecord.Recorded;
import org.skyledger.projection.stream.StreamRecord.Unreadable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds what a view has parked, entity by entity and in order, as far as it can be folded by now. Each step holds the
 * view's progress, so a listener neither folds nor parks anything between its reading the parked records and its removing
 * them.
 */
public final class Retry<E extends DomainEvent> {

    private static final int MOST_AT_ONCE = 512;

    private final Decoder<E> decoder;
    private final Projector<E> projector;
    private final ProgressRows progress;
    private final ParkedRows parked;
    private final TransactionTemplate transaction;
    private final FoldReport report;

    Retry(
            Decoder<E> decoder,
            Projector<E> projector,
            ProgressRows progress,
            ParkedRows parked,
            TransactionTemplate transaction,
            FoldReport report) {
        this.decoder = decoder;
        this.projector = projector;
        this.progress = progress;
        this.parked = parked;
        this.transaction = transaction;
        this.report = report;
    }

    /** Of all entities; a record that does not tell its entity stays, since nobody knows what it is to be folded after. */
    public int all() {
        return parked.entities().stream().mapToInt(this::of).sum();
    }

    /** @return how many events were folded; those that are still parked say why */
    public int of(UUID entity) {
        int folded = 0;
        int most = MOST_AT_ONCE;
        while (true) {
            int limit = most;
            try {
                var step = transaction.execute(_ -> fold(entity, limit));
                report.on(step.folded(), List.of());
                folded += step.folded();
                if (step.last()) {
                    return folded;
                }
                most = Math.min(2 * most, MOST_AT_ONCE);
            } catch (RuntimeException failure) {
                if (!Blame.isOnTheData(failure)) {
                    throw failure;
                } else if (most == 1) {
                    transaction.executeWithoutResult(_ -> explain(entity, Blame.reason(failure)));
                    return folded;
                }
                most = most / 2;
            }
        }
    }

    /** @param last whether trying again now would do nothing more */
    private record Step(int folded, boolean last) {}

    private Step fold(UUID entity, int most) {
        progress.hold();
        var waiting = parked.first(entity, most);
        // Of a topic that was sent again, the same event may be parked twice.
        var records = FreshRecords.of(waiting.stream().map(decoder::decode).toList(), Map.of())
                .records();
        var triage = Triage.of(records, Set.of());
        projector.project(triage.events());
        if (!triage.events().isEmpty()) {
            // They lie before where the view stands.
            progress.renew();
        }
        var left = triage.parked().stream().map(Unreadable::source).collect(toSet());
        parked.remove(waiting.stream().filter(record -> !left.contains(record)).toList());
        parked.explain(triage.parked());
        return new Step(triage.events().size(), !left.isEmpty() || waiting.size() < most);
    }

    private void explain(UUID entity, String reason) {
        progress.hold();
        for (var first : parked.first(entity, 1)) {
            if (decoder.decode(first) instanceof Recorded<E> recorded) {
                parked.explain(List.of(recorded.unreadable(reason)));
            }
        }
    }
}
