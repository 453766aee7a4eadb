package org.skyledger.command.decision;

import java.util.List;
import java.util.Optional;
import org.skyledger.events.DomainEvent;

/** Decides again what was decided: for one kind of entity, over the airspace as it was before. */
public interface Rechecking {

    /**
     * @return what comes of the command now, with other OVNs and versions when the record does not tell their seed; empty
     *     when the command was of another kind
     * @throws Rejected when it is refused now
     */
    Optional<List<? extends DomainEvent>> again(Recorded recorded);
}
