package org.skyledger.command.intent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skyledger.command.airspace.Ovn;
import org.skyledger.command.constraint.Constraint;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.intent.Intent.Absent;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.command.intent.IntentRejection.AlreadyExists;
import org.skyledger.command.intent.IntentRejection.EndsInThePast;
import org.skyledger.command.intent.IntentRejection.KeyIncomplete;
import org.skyledger.command.intent.IntentRejection.NotFound;
import org.skyledger.command.intent.IntentRejection.NotOverYet;
import org.skyledger.command.intent.IntentRejection.NotTheManager;
import org.skyledger.command.intent.IntentRejection.NothingToChange;
import org.skyledger.command.intent.IntentRejection.OvnNotCurrent;
import org.skyledger.command.intent.IntentRejection.OvnSuffixOutOfTime;
import org.skyledger.command.intent.IntentRejection.TransitionRefused;
import org.skyledger.command.intent.IntentRejection.UssIsDown;
import org.skyledger.command.subscription.Subscription;
import org.skyledger.events.intent.IntentActivated;
import org.skyledger.events.intent.IntentConformanceRestored;
import org.skyledger.events.intent.IntentContingencyDeclared;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentLapsed;
import org.skyledger.events.intent.IntentModified;
import org.skyledger.events.intent.IntentNonconformanceDeclared;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.intent.IntentState;
import org.skyledger.events.subscription.SubscriptionNotice;

/**
 * Decides commands to operational intents, purely. Checks come in the order in which the reference implementation makes
 * them, which its clients can tell: the claim itself, the manager, the OVN, the transition, the subscription, the key.
 */
final class IntentDecider {

    private static final int FIRST_VERSION = 1;

    private IntentDecider() {}

    /** @throws Rejected with an {@link IntentRejection} */
    static IntentDecision decide(IntentCommand command, Intent intent, IntentFacts facts) {
        return switch (command) {
            case PlanIntent plan -> plan(plan, intent, facts);
            case ChangeIntent change -> change(change, intent, facts);
            case EndIntent end -> end(end, intent, facts);
            case LapseIntent lapse -> lapse(lapse, intent, facts);
        };
    }

    private static IntentDecision plan(PlanIntent command, Intent intent, IntentFacts facts) {
        var claim = command.claim();
        requireTimely(claim, facts);
        return switch (intent) {
            case Standing standing -> {
                requireManager(command.manager(), standing);
                throw new Rejected(new AlreadyExists(standing.id()));
            }
            case Absent _ -> {
                requireUp(command.manager(), facts);
                var attachment = Attachment.of(command.manager(), claim, facts);
                var key = requireKey(command.intent(), command.manager(), claim, attachment, facts);
                var planned = new IntentPlanned(
                        command.intent(),
                        command.manager(),
                        FIRST_VERSION,
                        Ovn.next(command.intent(), claim.seed(), claim.ovnSuffix()),
                        claim.plan(),
                        notices(attachment, facts));
                yield new IntentDecision(attachment.joined(), planned, Optional.of(key), attachment.orphaned(facts));
            }
        };
    }

    private static IntentDecision change(ChangeIntent command, Intent intent, IntentFacts facts) {
        requireTimely(command.claim(), facts);
        return switch (intent) {
            case Absent _ -> throw new Rejected(new NothingToChange(command.intent()));
            case Standing standing -> {
                requireManager(command.manager(), standing);
                requireOvn(command.ovn(), standing);
                yield switch (command) {
                    case ReplanIntent replan -> replan(replan, standing, facts);
                    case ActivateIntent activate -> activate(activate, standing, facts);
                    case DeclareNonconformance declare -> declareNonconformance(declare, standing, facts);
                    case DeclareContingency declare -> declareContingency(declare, standing, facts);
                };
            }
        };
    }

    private static IntentDecision replan(ReplanIntent command, Standing intent, IntentFacts facts) {
        return switch (intent.state()) {
            case ACCEPTED -> claimed(command, intent, facts, modified(intent));
            case ACTIVATED, NONCONFORMING, CONTINGENT ->
                throw new Rejected(new TransitionRefused(intent.state(), IntentState.ACCEPTED));
        };
    }

    private static IntentDecision activate(ActivateIntent command, Standing intent, IntentFacts facts) {
        return switch (intent.state()) {
            case ACCEPTED -> claimed(command, intent, facts, IntentActivated::new);
            case ACTIVATED -> claimed(command, intent, facts, modified(intent));
            case NONCONFORMING -> claimed(command, intent, facts, IntentConformanceRestored::new);
            case CONTINGENT -> throw new Rejected(new TransitionRefused(intent.state(), IntentState.ACTIVATED));
        };
    }

    private static IntentDecision declareNonconformance(
            DeclareNonconformance command, Standing intent, IntentFacts facts) {
        return switch (intent.state()) {
            case ACCEPTED, ACTIVATED -> declared(command, intent, facts, IntentNonconformanceDeclared::new);
            case NONCONFORMING -> declared(command, intent, facts, modified(intent));
            case CONTINGENT -> throw new Rejected(new TransitionRefused(intent.state(), IntentState.NONCONFORMING));
        };
    }

    private static IntentDecision declareContingency(DeclareContingency command, Standing intent, IntentFacts facts) {
        return switch (intent.state()) {
            case ACCEPTED, ACTIVATED, NONCONFORMING -> declared(command, intent, facts, IntentContingencyDeclared::new);
            case CONTINGENT -> declared(command, intent, facts, modified(intent));
        };
    }

    private static IntentDecision end(EndIntent command, Intent intent, IntentFacts facts) {
        return switch (intent) {
            case Absent _ -> throw new Rejected(new NotFound(command.intent()));
            case Standing standing -> {
                requireManager(command.manager(), standing);
                requireOvn(command.ovn(), standing);
                requireUp(command.manager(), facts);
                var ended = new IntentEnded(standing.id(), standing.manager(), notices(facts.subscribers()));
                yield new IntentDecision(Optional.empty(), ended, Optional.empty(), Attachment.left(facts));
            }
        };
    }

    private static IntentDecision lapse(LapseIntent command, Intent intent, IntentFacts facts) {
        return switch (intent) {
            case Absent _ -> throw new Rejected(new NotFound(command.intent()));
            case Standing standing -> {
                if (!standing.where().end().isBefore(facts.now().minus(command.grace()))) {
                    throw new Rejected(new NotOverYet(standing.id()));
                }
                var lapsed = new IntentLapsed(standing.id(), standing.manager());
                yield new IntentDecision(Optional.empty(), lapsed, Optional.empty(), Attachment.left(facts));
            }
        };
    }

    /** Claims sky, which takes a USS that is up and a complete key. */
    private static IntentDecision claimed(ChangeIntent command, Standing intent, IntentFacts facts, NextVersion event) {
        requireUp(command.manager(), facts);
        var attachment = Attachment.of(command.manager(), command.claim(), facts);
        var key = requireKey(intent.id(), command.manager(), command.claim(), attachment, facts);
        return next(command, intent, attachment, key, facts, event);
    }

    /** Whatever its key: an aircraft that has left its volumes is where it is. */
    private static IntentDecision declared(
            ChangeIntent command, Standing intent, IntentFacts facts, NextVersion event) {
        var attachment = Attachment.of(command.manager(), command.claim(), facts);
        return next(command, intent, attachment, ShownKey.of(command.claim().key(), facts), facts, event);
    }

    private static IntentDecision next(
            ChangeIntent command,
            Standing intent,
            Attachment attachment,
            ShownKey key,
            IntentFacts facts,
            NextVersion event) {
        var claim = command.claim();
        var changed = event.of(
                intent.id(),
                intent.manager(),
                intent.version() + 1,
                Ovn.next(intent.id(), claim.seed(), claim.ovnSuffix()),
                claim.plan(),
                notices(attachment, facts));
        return new IntentDecision(attachment.joined(), changed, Optional.of(key), attachment.orphaned(facts));
    }

    /** The state stays. */
    private static NextVersion modified(Standing intent) {
        return (id, manager, version, ovn, plan, notices) ->
                new IntentModified(id, manager, version, ovn, intent.state(), plan, notices);
    }

    private static void requireTimely(IntentClaim claim, IntentFacts facts) {
        var end = claim.plan().time().end();
        if (end.isBefore(facts.now())) {
            throw new Rejected(new EndsInThePast(end, facts.now()));
        }
        var suffix = claim.ovnSuffix();
        if (suffix != null && !Ovn.isTimely(suffix, facts.now())) {
            throw new Rejected(new OvnSuffixOutOfTime(suffix, facts.now()));
        }
    }

    private static void requireManager(String manager, Standing intent) {
        if (!intent.manager().equals(manager)) {
            throw new Rejected(new NotTheManager(intent.id(), intent.manager()));
        }
    }

    private static void requireOvn(String ovn, Standing intent) {
        if (!intent.ovn().equals(ovn)) {
            throw new Rejected(new OvnNotCurrent(intent.id()));
        }
    }

    private static void requireUp(String manager, IntentFacts facts) {
        if (facts.usss().isDown(manager)) {
            throw new Rejected(new UssIsDown(manager));
        }
    }

    /** Others may pass by what a USS that is down has planned, but not by what it is flying. */
    private static ShownKey requireKey(
            UUID intent, String manager, IntentClaim claim, Attachment attachment, IntentFacts facts) {
        var shown = ShownKey.of(claim.key(), facts);
        var missing = shown.lackingIntents(facts).stream()
                .filter(neighbour -> !neighbour.id().equals(intent))
                .filter(neighbour -> neighbour.state() != IntentState.ACCEPTED
                        || !facts.usss().isDown(neighbour.manager()))
                .toList();
        List<Constraint.Standing> constraints =
                attachment.notifiesForConstraints() ? shown.lackingConstraints(facts) : List.of();
        if (!missing.isEmpty() || !constraints.isEmpty()) {
            throw new Rejected(new KeyIncomplete(manager, missing, constraints, facts.usss()));
        }
        return shown;
    }

    private static List<SubscriptionNotice> notices(Attachment attachment, IntentFacts facts) {
        return notices(attachment.among(facts.subscribers()));
    }

    private static List<SubscriptionNotice> notices(List<Subscription.Standing> subscribers) {
        return subscribers.stream().map(Subscription.Standing::notice).toList();
    }
}
