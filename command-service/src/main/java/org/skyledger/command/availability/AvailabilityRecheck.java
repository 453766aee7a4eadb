package org.skyledger.command.availability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skyledger.command.decision.Rechecking;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.availability.AvailabilityDeclared;

/** Decides declarations again. */
public final class AvailabilityRecheck implements Rechecking {

    private static final UUID ANY_SEED = new UUID(0, 0);

    private final Availabilities availabilities;

    public AvailabilityRecheck(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    @Override
    public Optional<List<? extends DomainEvent>> again(List<? extends DomainEvent> recorded, Instant at) {
        if (!(recorded.getFirst() instanceof AvailabilityDeclared declared)) {
            return Optional.empty();
        }
        var before = availabilities.find(declared.uss());
        var command = new DeclareAvailability(declared.uss(), declared.availability(), before.version(), ANY_SEED);
        return Optional.of(List.of(AvailabilityDecider.decide(command, before)));
    }
}
