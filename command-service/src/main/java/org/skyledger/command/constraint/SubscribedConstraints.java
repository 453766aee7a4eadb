package org.skyledger.command.constraint;

import java.util.List;
import java.util.UUID;
import org.skyledger.command.airspace.Extent;
import org.skyledger.command.constraint.ConstraintResponse.Reference;
import org.skyledger.command.subscription.SubscribedEntities;
import org.skyledger.events.subscription.SubscriptionTerms;

/** Constraints, as subscribers see them. */
public final class SubscribedConstraints implements SubscribedEntities {

    private final Constraints constraints;

    public SubscribedConstraints(Constraints constraints) {
        this.constraints = constraints;
    }

    @Override
    public String member() {
        return "constraint_references";
    }

    @Override
    public boolean areWantedBy(SubscriptionTerms terms) {
        return terms.notifyForConstraints();
    }

    @Override
    public List<?> references(Extent where, String reader) {
        return Reference.of(constraints.relevantTo(where), reader);
    }

    @Override
    public List<Dependent> dependents(UUID subscription) {
        return List.of();
    }
}
