package org.skyledger.command.constraint;

import java.util.List;
import org.skyledger.command.constraint.Constraint.Standing;
import org.skyledger.command.wire.SubscriberToNotify;
import org.skyledger.command.wire.WireOvn;
import org.skyledger.command.wire.WireTime;

/** What a USS is told of constraints. */
public final class ConstraintResponse {

    private static final String AVAILABILITY_PLAYS_NO_PART = "Unknown";

    private ConstraintResponse() {}

    public record Reference(
            String id,
            String manager,
            String ussAvailability,
            int version,
            String ovn,
            WireTime timeStart,
            WireTime timeEnd,
            String ussBaseUrl) {

        static Reference of(Standing constraint, String reader) {
            var time = constraint.terms().time();
            return new Reference(
                    constraint.id().toString(),
                    constraint.manager(),
                    AVAILABILITY_PLAYS_NO_PART,
                    constraint.version(),
                    WireOvn.shown(constraint.ovn(), constraint.manager(), reader),
                    WireTime.of(time.start()),
                    WireTime.of(time.end()),
                    constraint.terms().ussBaseUrl());
        }

        public static List<Reference> of(List<Standing> constraints, String reader) {
            return constraints.stream()
                    .map(constraint -> of(constraint, reader))
                    .toList();
        }
    }

    record Found(Reference constraintReference) {}

    record FoundMany(List<Reference> constraintReferences) {}

    record Changed(Reference constraintReference, List<SubscriberToNotify> subscribers) {

        static Changed of(ConstraintChange change, String reader) {
            return new Changed(Reference.of(change.constraint(), reader), SubscriberToNotify.of(change.notices()));
        }
    }
}
