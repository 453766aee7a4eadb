package org.skyledger.command.recheck;

import java.util.List;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.availability.Availabilities;
import org.skyledger.command.availability.AvailabilityRecheck;
import org.skyledger.command.constraint.ConstraintRecheck;
import org.skyledger.command.constraint.Constraints;
import org.skyledger.command.constraint.SubscribedConstraints;
import org.skyledger.command.decision.Rechecking;
import org.skyledger.command.decision.Recorded;
import org.skyledger.command.intent.IntentRecheck;
import org.skyledger.command.intent.Intents;
import org.skyledger.command.intent.SubscribedIntents;
import org.skyledger.command.report.ReportRecheck;
import org.skyledger.command.subscription.SubscriptionRecheck;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.events.DomainEvent;

/** The airspace at a moment of the past, and who decides over it. */
final class PastSky {

    private final Airspace airspace;
    private final List<Rechecking> kinds;

    PastSky() {
        var intentLayer = Intents.layer();
        var constraintLayer = Constraints.layer();
        var subscriptionLayer = Subscriptions.layer();
        var availabilityLayer = Availabilities.layer();
        var reports = new ReportRecheck();
        airspace = new Airspace(
                List.of(intentLayer, constraintLayer, subscriptionLayer, availabilityLayer, reports.layer()));
        var intents = new Intents(intentLayer);
        var constraints = new Constraints(constraintLayer);
        var subscriptions = new Subscriptions(subscriptionLayer);
        var availabilities = new Availabilities(availabilityLayer);
        kinds = List.of(
                new IntentRecheck(intents, constraints, subscriptions, availabilities),
                new ConstraintRecheck(constraints, subscriptions),
                new SubscriptionRecheck(
                        subscriptions,
                        List.of(
                                new SubscribedIntents(intents, availabilities),
                                new SubscribedConstraints(constraints))),
                new AvailabilityRecheck(availabilities),
                reports);
    }

    /** @throws org.skyledger.command.decision.Rejected when it is refused now */
    List<? extends DomainEvent> again(Recorded recorded) {
        for (var kind : kinds) {
            var decided = kind.again(recorded);
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        return List.of();
    }

    void fold(List<DomainEvent> recorded) {
        recorded.forEach(airspace::fold);
    }
}
