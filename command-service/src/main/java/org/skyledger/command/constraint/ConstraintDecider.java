package org.skyledger.command.constraint;

import java.time.Instant;
import java.util.List;
import org.skyledger.command.airspace.Ovn;
import org.skyledger.command.constraint.Constraint.Absent;
import org.skyledger.command.constraint.Constraint.Standing;
import org.skyledger.command.constraint.ConstraintRejection.AlreadyExists;
import org.skyledger.command.constraint.ConstraintRejection.EndsInThePast;
import org.skyledger.command.constraint.ConstraintRejection.NotFound;
import org.skyledger.command.constraint.ConstraintRejection.NotOverYet;
import org.skyledger.command.constraint.ConstraintRejection.NotTheManager;
import org.skyledger.command.constraint.ConstraintRejection.NothingToChange;
import org.skyledger.command.constraint.ConstraintRejection.OvnNotCurrent;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.subscription.Subscription;
import org.skyledger.events.constraint.ConstraintEvent;
import org.skyledger.events.constraint.ConstraintLapsed;
import org.skyledger.events.constraint.ConstraintModified;
import org.skyledger.events.constraint.ConstraintPublished;
import org.skyledger.events.constraint.ConstraintRemoved;
import org.skyledger.events.subscription.SubscriptionNotice;

/** Decides commands to constraints, purely: the claim itself, the manager, the OVN. */
final class ConstraintDecider {

    private static final int FIRST_VERSION = 1;

    private ConstraintDecider() {}

    /** @throws Rejected with a {@link ConstraintRejection} */
    static ConstraintEvent decide(ConstraintCommand command, Constraint constraint, ConstraintFacts facts) {
        return switch (command) {
            case PublishConstraint publish -> publish(publish, constraint, facts);
            case ChangeConstraint change -> change(change, constraint, facts);
            case RemoveConstraint remove -> remove(remove, constraint, facts);
            case LapseConstraint lapse -> lapse(lapse, constraint, facts);
        };
    }

    private static ConstraintEvent publish(PublishConstraint command, Constraint constraint, ConstraintFacts facts) {
        requireTimely(command.claim(), facts.now());
        return switch (constraint) {
            case Standing there -> {
                requireManager(command.manager(), there);
                throw new Rejected(new AlreadyExists(there.id()));
            }
            case Absent _ ->
                new ConstraintPublished(
                        command.constraint(),
                        command.manager(),
                        FIRST_VERSION,
                        Ovn.next(command.constraint(), command.claim().seed()),
                        command.claim().terms(),
                        notices(facts));
        };
    }

    private static ConstraintEvent change(ChangeConstraint command, Constraint constraint, ConstraintFacts facts) {
        requireTimely(command.claim(), facts.now());
        return switch (constraint) {
            case Absent _ -> throw new Rejected(new NothingToChange(command.constraint()));
            case Standing there -> {
                requireManager(command.manager(), there);
                requireOvn(command.ovn(), there);
                yield new ConstraintModified(
                        there.id(),
                        there.manager(),
                        there.version() + 1,
                        Ovn.next(there.id(), command.claim().seed()),
                        command.claim().terms(),
                        notices(facts));
            }
        };
    }

    private static ConstraintEvent remove(RemoveConstraint command, Constraint constraint, ConstraintFacts facts) {
        return switch (constraint) {
            case Absent _ -> throw new Rejected(new NotFound(command.constraint()));
            case Standing there -> {
                requireManager(command.manager(), there);
                requireOvn(command.ovn(), there);
                yield new ConstraintRemoved(there.id(), there.manager(), notices(facts));
            }
        };
    }

    private static ConstraintEvent lapse(LapseConstraint command, Constraint constraint, ConstraintFacts facts) {
        return switch (constraint) {
            case Absent _ -> throw new Rejected(new NotFound(command.constraint()));
            case Standing there -> {
                if (!there.where().end().isBefore(facts.now().minus(command.grace()))) {
                    throw new Rejected(new NotOverYet(there.id()));
                }
                yield new ConstraintLapsed(there.id(), there.manager());
            }
        };
    }

    private static void requireTimely(ConstraintClaim claim, Instant now) {
        var end = claim.terms().time().end();
        if (end.isBefore(now)) {
            throw new Rejected(new EndsInThePast(end, now));
        }
    }

    private static void requireManager(String manager, Standing constraint) {
        if (!constraint.manager().equals(manager)) {
            throw new Rejected(new NotTheManager(constraint.id(), constraint.manager()));
        }
    }

    private static void requireOvn(String ovn, Standing constraint) {
        if (!constraint.ovn().equals(ovn)) {
            throw new Rejected(new OvnNotCurrent(constraint.id()));
        }
    }

    private static List<SubscriptionNotice> notices(ConstraintFacts facts) {
        return facts.subscribers().stream().map(Subscription.Standing::notice).toList();
    }
}
