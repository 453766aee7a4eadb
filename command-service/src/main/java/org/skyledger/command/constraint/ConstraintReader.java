package org.skyledger.command.constraint;

import java.util.UUID;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.wire.BaseUrls;
import org.skyledger.command.wire.VolumeReader;
import org.skyledger.command.wire.WireId;
import org.skyledger.events.constraint.ConstraintTerms;

/** Turns requests into commands: everything about a request that can be judged without looking at the sky. */
final class ConstraintReader {

    /** F3548-21 lets constraints be larger than intents (CstrMaxArea). */
    private static final double LIMIT_SQUARE_KM = 10_000;

    private static final VolumeReader VOLUMES = new VolumeReader(LIMIT_SQUARE_KM);

    private final BaseUrls urls;

    ConstraintReader(BaseUrls urls) {
        this.urls = urls;
    }

    static VolumeReader volumes() {
        return VOLUMES;
    }

    PublishConstraint publish(String id, ConstraintRequest sent, Caller caller) {
        return new PublishConstraint(WireId.parse(id, "entityid"), caller.actor(), claim(sent));
    }

    ChangeConstraint change(String id, String ovn, ConstraintRequest sent, Caller caller) {
        return new ChangeConstraint(WireId.parse(id, "entityid"), caller.actor(), ovn, claim(sent));
    }

    RemoveConstraint remove(String id, String ovn, Caller caller) {
        return new RemoveConstraint(WireId.parse(id, "entityid"), caller.actor(), ovn);
    }

    private ConstraintClaim claim(ConstraintRequest sent) {
        var extents = VOLUMES.extentsAtAnyAltitude(sent.extents());
        var url = urls.read(sent.ussBaseUrl(), "uss_base_url");
        return new ConstraintClaim(new ConstraintTerms(extents, VOLUMES.cells(extents), url), UUID.randomUUID());
    }
}
