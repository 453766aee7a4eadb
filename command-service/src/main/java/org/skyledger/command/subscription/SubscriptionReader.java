package org.skyledger.command.subscription;

import java.util.List;
import java.util.UUID;
import org.skyledger.command.airspace.Covering;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.security.Scopes;
import org.skyledger.command.wire.BadInput;
import org.skyledger.command.wire.BaseUrls;
import org.skyledger.command.wire.VolumeReader;
import org.skyledger.command.wire.WireId;
import org.springframework.security.access.AccessDeniedException;

/** Turns requests into commands: everything about a request that can be judged without looking at the sky. */
final class SubscriptionReader {

    private static final double LIMIT_SQUARE_KM = 2_500;

    private static final VolumeReader VOLUMES = new VolumeReader(LIMIT_SQUARE_KM);

    private final BaseUrls urls;

    SubscriptionReader(BaseUrls urls) {
        this.urls = urls;
    }

    static VolumeReader volumes() {
        return VOLUMES;
    }

    CreateSubscription create(String id, SubscriptionRequest sent, Caller caller) {
        return new CreateSubscription(WireId.parse(id, "subscriptionid"), caller.actor(), wish(sent, caller));
    }

    ChangeSubscription change(String id, String version, SubscriptionRequest sent, Caller caller) {
        return new ChangeSubscription(WireId.parse(id, "subscriptionid"), caller.actor(), version, wish(sent, caller));
    }

    RemoveSubscription remove(String id, String version, Caller caller) {
        return new RemoveSubscription(WireId.parse(id, "subscriptionid"), caller.actor(), version);
    }

    private SubscriptionWish wish(SubscriptionRequest sent, Caller caller) {
        boolean intents = Boolean.TRUE.equals(sent.notifyForOperationalIntents());
        boolean constraints = Boolean.TRUE.equals(sent.notifyForConstraints());
        BadInput.unless(
                intents || constraints, "set notify_for_operational_intents or notify_for_constraints, or both");
        var watched = VOLUMES.watched(sent.extents(), "extents");
        var url = urls.read(sent.ussBaseUrl(), "uss_base_url");
        require(caller, intents, Scopes.STRATEGIC_COORDINATION, "notify_for_operational_intents");
        require(caller, constraints, Scopes.CONSTRAINT_PROCESSING, "notify_for_constraints");
        return new SubscriptionWish(
                watched.outline(),
                List.copyOf(Covering.of(watched.outline())),
                watched.altitude(),
                watched.start(),
                watched.end(),
                url,
                intents,
                constraints,
                UUID.randomUUID());
    }

    private static void require(Caller caller, boolean wanted, String scope, String what) {
        if (wanted && !caller.may(scope)) {
            throw new AccessDeniedException(what + " needs the scope " + scope);
        }
    }
}
