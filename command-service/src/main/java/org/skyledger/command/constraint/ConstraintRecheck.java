package org.skyledger.command.constraint;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.skyledger.command.constraint.Constraint.Standing;
import org.skyledger.command.decision.Rechecking;
import org.skyledger.command.decision.Recorded;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.constraint.ConstraintEvent;
import org.skyledger.events.constraint.ConstraintLapsed;
import org.skyledger.events.constraint.ConstraintModified;
import org.skyledger.events.constraint.ConstraintPublished;
import org.skyledger.events.constraint.ConstraintRemoved;

/** Decides constraints again. */
public final class ConstraintRecheck implements Rechecking {

    private final Constraints constraints;
    private final Subscriptions subscriptions;

    public ConstraintRecheck(Constraints constraints, Subscriptions subscriptions) {
        this.constraints = constraints;
        this.subscriptions = subscriptions;
    }

    @Override
    public Optional<List<? extends DomainEvent>> again(Recorded recorded) {
        return recorded.events().stream()
                .filter(ConstraintEvent.class::isInstance)
                .map(ConstraintEvent.class::cast)
                .findFirst()
                .map(event -> List.of(decide(event, recorded)));
    }

    private ConstraintEvent decide(ConstraintEvent event, Recorded recorded) {
        var before = constraints.find(event.constraint());
        var command = command(event, recorded, before instanceof Standing standing ? standing.ovn() : "");
        var sky = new ConstraintSky(subscriptions, InstantSource.fixed(recorded.at()));
        return ConstraintDecider.decide(command, before, sky.facts(command, before));
    }

    private static ConstraintCommand command(ConstraintEvent event, Recorded recorded, String ovn) {
        return switch (event) {
            case ConstraintPublished published ->
                new PublishConstraint(
                        published.constraint(),
                        recorded.actor(),
                        new ConstraintClaim(published.terms(), recorded.seed()));
            case ConstraintModified modified ->
                new ChangeConstraint(
                        modified.constraint(),
                        recorded.actor(),
                        ovn,
                        new ConstraintClaim(modified.terms(), recorded.seed()));
            case ConstraintRemoved removed -> new RemoveConstraint(removed.constraint(), recorded.actor(), ovn);
            // The grace is a setting that nobody recorded.
            case ConstraintLapsed lapsed -> new LapseConstraint(lapsed.constraint(), Duration.ZERO);
        };
    }
}
