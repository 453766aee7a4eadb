package org.skyledger.command.intent;

import java.util.List;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.intent.Intent.Absent;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.command.intent.IntentRejection.AlreadyExists;
import org.skyledger.command.intent.IntentRejection.EndsInThePast;
import org.skyledger.command.intent.IntentRejection.KeyIncomplete;
import org.skyledger.command.intent.IntentRejection.NotFound;
import org.skyledger.command.intent.IntentRejection.NotTheManager;
import org.skyledger.command.intent.IntentRejection.NothingToChange;
import org.skyledger.command.intent.IntentRejection.OvnNotCurrent;
import org.skyledger.command.intent.IntentRejection.OvnSuffixOutOfTime;
import org.skyledger.command.intent.IntentRejection.TransitionRefused;
import org.skyledger.events.intent.IntentActivated;
import org.skyledger.events.intent.IntentConformanceRestored;
import org.skyledger.events.intent.IntentContingencyDeclared;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentModified;
import org.skyledger.events.intent.IntentNonconformanceDeclared;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.intent.IntentState;
import org.skyledger.events.subscription.SubscriptionNotice;

/**
 * Decides commands to operational intents, purely. Checks come in the order in which the reference implementation makes
 * them, which its clients can tell: the claim itself, the manager, the OVN, the transition, the key.
 */
final class IntentDecider {

    private static final int FIRST_VERSION = 1;

    private IntentDecider() {}

    /** @throws Rejected with an {@link IntentRejection} */
    static IntentEvent decide(IntentCommand command, Intent intent, IntentFacts facts) {
        return switch (command) {
            case PlanIntent plan -> plan(plan, intent, facts);
            case ChangeIntent change -> change(change, intent, facts);
            case EndIntent end -> end(end, intent);
        };
    }

    private static IntentEvent plan(PlanIntent command, Intent intent, IntentFacts facts) {
        requireTimely(command.claim(), facts);
        switch (intent) {
            case Standing standing -> {
                requireManager(command, standing);
                throw new Rejected(new AlreadyExists(standing.id()));
            }
            case Absent _ -> requireKey(command, command.claim(), facts);
        }
        var ovn = Ovn.next(command.intent(), "", facts.now(), command.claim().ovnSuffix());
        return new IntentPlanned(
                command.intent(),
                command.manager(),
                FIRST_VERSION,
                ovn,
                command.claim().plan(),
                notices());
    }

    private static IntentEvent change(ChangeIntent command, Intent intent, IntentFacts facts) {
        requireTimely(command.claim(), facts);
        var standing = switch (intent) {
            case Absent _ -> throw new Rejected(new NothingToChange(command.intent()));
            case Standing there -> there;
        };
        requireManager(command, standing);
        requireOvn(command.ovn(), standing);
        return switch (command) {
            case ReplanIntent replan -> replan(replan, standing, facts);
            case ActivateIntent activate -> activate(activate, standing, facts);
            case DeclareNonconformance declare -> declareNonconformance(declare, standing, facts);
            case DeclareContingency declare -> declareContingency(declare, standing, facts);
        };
    }

    private static IntentEvent replan(ReplanIntent command, Standing intent, IntentFacts facts) {
        return switch (intent.state()) {
            case ACCEPTED -> {
                requireKey(command, command.claim(), facts);
                yield modified(command, intent, facts);
            }
            case ACTIVATED, NONCONFORMING, CONTINGENT ->
                throw new Rejected(new TransitionRefused(intent.state(), IntentState.ACCEPTED));
        };
    }

    private static IntentEvent activate(ActivateIntent command, Standing intent, IntentFacts facts) {
        return switch (intent.state()) {
            case ACCEPTED -> {
                requireKey(command, command.claim(), facts);
                yield next(command, intent, facts, IntentActivated::new);
            }
            case ACTIVATED -> {
                requireKey(command, command.claim(), facts);
                yield modified(command, intent, facts);
            }
            case NONCONFORMING -> {
                requireKey(command, command.claim(), facts);
                yield next(command, intent, facts, IntentConformanceRestored::new);
            }
            case CONTINGENT -> throw new Rejected(new TransitionRefused(intent.state(), IntentState.ACTIVATED));
        };
    }

    /** No key: an aircraft that has left its volumes is where it is. */
    private static IntentEvent declareNonconformance(
            DeclareNonconformance command, Standing intent, IntentFacts facts) {
        return switch (intent.state()) {
            case ACCEPTED, ACTIVATED -> next(command, intent, facts, IntentNonconformanceDeclared::new);
            case NONCONFORMING -> modified(command, intent, facts);
            case CONTINGENT -> throw new Rejected(new TransitionRefused(intent.state(), IntentState.NONCONFORMING));
        };
    }

    private static IntentEvent declareContingency(DeclareContingency command, Standing intent, IntentFacts facts) {
        return switch (intent.state()) {
            case ACCEPTED, ACTIVATED, NONCONFORMING -> next(command, intent, facts, IntentContingencyDeclared::new);
            case CONTINGENT -> modified(command, intent, facts);
        };
    }

    private static IntentEvent end(EndIntent command, Intent intent) {
        return switch (intent) {
            case Absent _ -> throw new Rejected(new NotFound(command.intent()));
            case Standing standing -> {
                requireManager(command, standing);
                requireOvn(command.ovn(), standing);
                yield new IntentEnded(standing.id(), standing.manager(), notices());
            }
        };
    }

    private static IntentEvent modified(ChangeIntent command, Standing intent, IntentFacts facts) {
        return next(
                command,
                intent,
                facts,
                (id, manager, version, ovn, plan, notices) ->
                        new IntentModified(id, manager, version, ovn, intent.state(), plan, notices));
    }

    private static IntentEvent next(ChangeIntent command, Standing intent, IntentFacts facts, NextVersion event) {
        var ovn =
                Ovn.next(intent.id(), intent.ovn(), facts.now(), command.claim().ovnSuffix());
        return event.of(
                intent.id(),
                intent.manager(),
                intent.version() + 1,
                ovn,
                command.claim().plan(),
                notices());
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

    private static void requireManager(IntentCommand command, Standing intent) {
        if (!intent.manager().equals(command.manager())) {
            throw new Rejected(new NotTheManager(intent.id(), intent.manager()));
        }
    }

    private static void requireOvn(String ovn, Standing intent) {
        if (!intent.ovn().equals(ovn)) {
            throw new Rejected(new OvnNotCurrent(intent.id()));
        }
    }

    private static void requireKey(IntentCommand command, IntentClaim claim, IntentFacts facts) {
        var missing = facts.relevant().stream()
                .filter(neighbour -> !neighbour.id().equals(command.intent()))
                .filter(neighbour -> !claim.key().contains(neighbour.ovn()))
                .toList();
        if (!missing.isEmpty()) {
            throw new Rejected(new KeyIncomplete(command.manager(), missing));
        }
    }

    /** Nobody to tell: there are no subscriptions yet. */
    private static List<SubscriptionNotice> notices() {
        return List.of();
    }
}
