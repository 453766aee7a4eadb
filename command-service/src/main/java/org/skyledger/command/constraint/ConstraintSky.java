package org.skyledger.command.constraint;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.skyledger.command.airspace.Extent;
import org.skyledger.command.subscription.Subscriptions;

/** Gathers the facts that decisions about constraints rest on. For the decision loop's thread only. */
final class ConstraintSky {

    private final Subscriptions subscriptions;
    private final InstantSource clock;

    ConstraintSky(Subscriptions subscriptions, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    ConstraintFacts facts(ConstraintCommand command, Constraint constraint) {
        var now = clock.instant();
        var concerned = Stream.concat(Constraint.where(constraint).stream(), claimed(command).stream())
                .reduce(Extent::union);
        return new ConstraintFacts(
                now,
                concerned
                        .map(extent -> subscriptions.hearingOfConstraints(extent, now))
                        .orElse(List.of()));
    }

    private static Optional<Extent> claimed(ConstraintCommand command) {
        return switch (command) {
            case PublishConstraint publish ->
                Optional.of(Constraint.extent(publish.claim().terms()));
            case ChangeConstraint change ->
                Optional.of(Constraint.extent(change.claim().terms()));
            case RemoveConstraint _, LapseConstraint _ -> Optional.empty();
        };
    }
}
