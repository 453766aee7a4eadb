package org.skyledger.events.availability;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.skyledger.events.DomainEvent;

/** Something that was found out about a USS's availability. */
public sealed interface AvailabilityEvent extends DomainEvent permits AvailabilityDeclared {

    /** The USS, by the {@code sub} of its tokens. */
    String uss();

    @Override
    default UUID entity() {
        return entityOf(uss());
    }

    /** The entity that a USS is in the ledger: a name-based (version 3) UUID, of "uss:" and its name. */
    static UUID entityOf(String uss) {
        return UUID.nameUUIDFromBytes(("uss:" + uss).getBytes(StandardCharsets.UTF_8));
    }
}
