package org.skyledger.command.intent;

import static org.skyledger.command.wire.BadInput.required;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.security.Scopes;
import org.skyledger.command.wire.BadInput;
import org.skyledger.command.wire.BaseUrls;
import org.skyledger.command.wire.VolumeReader;
import org.skyledger.command.wire.WireId;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentState;
import org.skyledger.events.intent.IntentSubscription;
import org.skyledger.events.intent.IntentSubscription.Implicit;
import org.springframework.security.access.AccessDeniedException;

/** Turns requests into commands: everything about a request that can be judged without looking at the sky. */
final class IntentReader {

    private static final double LIMIT_SQUARE_KM = 2_500;

    private static final VolumeReader VOLUMES = new VolumeReader(LIMIT_SQUARE_KM);

    private final BaseUrls urls;

    IntentReader(BaseUrls urls) {
        this.urls = urls;
    }

    static VolumeReader volumes() {
        return VOLUMES;
    }

    PlanIntent plan(String id, IntentRequest sent, Caller caller) {
        var intent = WireId.parse(id, "entityid");
        var state = state(sent);
        var claim = claim(sent, state);
        BadInput.unless(state == IntentState.ACCEPTED, "a new operational intent's state must be Accepted");
        requireScopes(sent, state, caller);
        return new PlanIntent(intent, caller.actor(), claim);
    }

    ChangeIntent change(String id, String ovn, IntentRequest sent, Caller caller) {
        var intent = WireId.parse(id, "entityid");
        var state = state(sent);
        var claim = claim(sent, state);
        requireScopes(sent, state, caller);
        return switch (state) {
            case ACCEPTED -> new ReplanIntent(intent, caller.actor(), ovn, claim);
            case ACTIVATED -> new ActivateIntent(intent, caller.actor(), ovn, claim);
            case NONCONFORMING -> new DeclareNonconformance(intent, caller.actor(), ovn, claim);
            case CONTINGENT -> new DeclareContingency(intent, caller.actor(), ovn, claim);
        };
    }

    EndIntent end(String id, String ovn, Caller caller) {
        return new EndIntent(WireId.parse(id, "entityid"), caller.actor(), ovn);
    }

    private IntentClaim claim(IntentRequest sent, IntentState state) {
        var extents = VOLUMES.extents(sent.extents());
        var subscription = subscription(sent);
        BadInput.unless(
                state == IntentState.ACCEPTED || subscription != null,
                "state " + state.label() + " needs subscription_id or new_subscription");
        var plan = new IntentPlan(
                extents, VOLUMES.cells(extents), urls.read(sent.ussBaseUrl(), "uss_base_url"), subscription);
        return new IntentClaim(plan, key(sent.key()), ovnSuffix(sent.requestedOvnSuffix()), UUID.randomUUID());
    }

    @SuppressWarnings("NullAway") // says so itself
    private static Set<String> key(@Nullable Set<@Nullable String> ovns) {
        if (ovns == null) {
            return Set.of();
        }
        BadInput.unless(!ovns.contains(null), "key must hold OVNs, not null");
        return ovns;
    }

    private @Nullable IntentSubscription subscription(IntentRequest sent) {
        var implicit = sent.newSubscription();
        if (sent.subscriptionId() != null) {
            BadInput.unless(implicit == null, "give subscription_id or new_subscription, not both");
            return new IntentSubscription(WireId.parse(sent.subscriptionId(), "subscription_id"), null);
        }
        if (implicit == null) {
            return null;
        }
        var url = urls.read(implicit.ussBaseUrl(), "new_subscription.uss_base_url");
        return new IntentSubscription(
                UUID.randomUUID(), new Implicit(url, Boolean.TRUE.equals(implicit.notifyForConstraints())));
    }

    private static @Nullable UUID ovnSuffix(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException e) {
            throw new BadInput("requested_ovn_suffix must be a version-7 UUID, not \"" + sent + "\"");
        }
    }

    private static IntentState state(IntentRequest sent) {
        var label = required(sent.state(), "state");
        return Arrays.stream(IntentState.values())
                .filter(state -> state.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "state must be Accepted, Activated, Nonconforming or Contingent, not \"" + label + "\""));
    }

    private static void requireScopes(IntentRequest sent, IntentState state, Caller caller) {
        if (state == IntentState.NONCONFORMING || state == IntentState.CONTINGENT) {
            require(caller, Scopes.CONFORMANCE_MONITORING, "state " + state.label());
        }
        var implicit = sent.newSubscription();
        if (implicit != null && Boolean.TRUE.equals(implicit.notifyForConstraints())) {
            require(caller, Scopes.CONSTRAINT_PROCESSING, "new_subscription.notify_for_constraints");
        }
    }

    private static void require(Caller caller, String scope, String what) {
        if (!caller.may(scope)) {
            throw new AccessDeniedException(what + " needs the scope " + scope);
        }
    }
}
