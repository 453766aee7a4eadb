package org.skyledger.command.constraint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skyledger.command.constraint.Constraint.Standing;
import org.skyledger.command.decision.Rechecking;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.constraint.ConstraintEvent;
import org.skyledger.events.constraint.ConstraintLapsed;
import org.skyledger.events.constraint.ConstraintModified;
import org.skyledger.events.constraint.ConstraintPublished;
import org.skyledger.events.constraint.ConstraintRemoved;

/** Decides constraints again. */
public final class ConstraintRecheck implements Rechecking {

    private static final UUID ANY_SEED = new UUID(0, 0);

    private final Constraints constraints;
    private final Subscriptions subscriptions;

    public ConstraintRecheck(Constraints constraints, Subscriptions subscriptions) {
        this.constraints = constraints;
        this.subscriptions = subscriptions;
    }

    @Override
    public Optional<List<? extends DomainEvent>> again(List<? extends DomainEvent> recorded, Instant at) {
        return recorded.stream()
                .filter(ConstraintEvent.class::isInstance)
                .map(ConstraintEvent.class::cast)
                .findFirst()
                .map(event -> List.of(decide(event, at)));
    }

    private ConstraintEvent decide(ConstraintEvent event, Instant at) {
        var before = constraints.find(event.constraint());
        var command = command(event, before instanceof Standing standing ? standing.ovn() : "");
        var sky = new ConstraintSky(subscriptions, Clock.fixed(at, ZoneOffset.UTC));
        return ConstraintDecider.decide(command, before, sky.facts(command, before));
    }

    private static ConstraintCommand command(ConstraintEvent event, String ovn) {
        return switch (event) {
            case ConstraintPublished published ->
                new PublishConstraint(
                        published.constraint(), published.manager(), new ConstraintClaim(published.terms(), ANY_SEED));
            case ConstraintModified modified ->
                new ChangeConstraint(
                        modified.constraint(),
                        modified.manager(),
                        ovn,
                        new ConstraintClaim(modified.terms(), ANY_SEED));
            case ConstraintRemoved removed -> new RemoveConstraint(removed.constraint(), removed.manager(), ovn);
            // The grace is a setting that nobody recorded.
            case ConstraintLapsed lapsed -> new LapseConstraint(lapsed.constraint(), Duration.ZERO);
        };
    }
}
