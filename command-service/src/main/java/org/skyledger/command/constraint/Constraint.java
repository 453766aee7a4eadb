package org.skyledger.command.constraint;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skyledger.command.airspace.Extent;
import org.skyledger.events.constraint.ConstraintEvent;
import org.skyledger.events.constraint.ConstraintLapsed;
import org.skyledger.events.constraint.ConstraintRemoved;
import org.skyledger.events.constraint.ConstraintShared;
import org.skyledger.events.constraint.ConstraintTerms;

/** What is known of a constraint. */
public sealed interface Constraint {

    /** Not there: never published, or lifted. */
    Constraint ABSENT = new Absent();

    record Absent() implements Constraint {}

    /** @param where its cells and times, at any altitude */
    record Standing(UUID id, String manager, int version, String ovn, ConstraintTerms terms, Extent where)
            implements Constraint {}

    static Constraint evolve(Constraint before, ConstraintEvent event) {
        return switch (event) {
            case ConstraintShared shared ->
                new Standing(
                        shared.constraint(),
                        shared.manager(),
                        shared.version(),
                        shared.ovn(),
                        shared.terms(),
                        extent(shared.terms()));
            case ConstraintRemoved _, ConstraintLapsed _ -> ABSENT;
        };
    }

    /** Altitude plays no part in whom a constraint concerns. */
    static Extent extent(ConstraintTerms terms) {
        return Extent.of(Set.copyOf(terms.cells()), terms.altitude(), terms.time())
                .atAnyAltitude();
    }

    static Optional<Extent> where(Constraint constraint) {
        return constraint instanceof Standing standing ? Optional.of(standing.where()) : Optional.empty();
    }
}
