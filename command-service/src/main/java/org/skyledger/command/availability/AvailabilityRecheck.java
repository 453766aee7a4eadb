package org.skyledger.command.availability;

import java.util.List;
import java.util.Optional;
import org.skyledger.command.decision.Rechecking;
import org.skyledger.command.decision.Recorded;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.availability.AvailabilityDeclared;

/** Decides declarations again. */
public final class AvailabilityRecheck implements Rechecking {

    private final Availabilities availabilities;

    public AvailabilityRecheck(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    @Override
    public Optional<List<? extends DomainEvent>> again(Recorded recorded) {
        if (!(recorded.events().getFirst() instanceof AvailabilityDeclared declared)) {
            return Optional.empty();
        }
        var before = availabilities.find(declared.uss());
        var command =
                new DeclareAvailability(declared.uss(), declared.availability(), before.version(), recorded.seed());
        return Optional.of(List.of(AvailabilityDecider.decide(command, before)));
    }
}
