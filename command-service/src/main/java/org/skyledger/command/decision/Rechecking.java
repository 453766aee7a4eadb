package org.skyledger.command.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.skyledger.events.DomainEvent;

/** Decides again what was decided: for one kind of entity, over the airspace as it was before. */
public interface Rechecking {

    /**
     * @param recorded what came of one command, in its order
     * @param at when the decision shall be made
     * @return what comes of the command now, with other OVNs and versions; empty when the command was of another kind
     * @throws Rejected when it is refused now
     */
    Optional<List<? extends DomainEvent>> again(List<? extends DomainEvent> recorded, Instant at);
}
