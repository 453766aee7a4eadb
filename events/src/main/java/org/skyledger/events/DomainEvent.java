package org.skyledger.events;

import java.util.UUID;

/** A fact about one entity, as decided. Each feature seals its own branch of this interface. */
public interface DomainEvent {

    /** The entity whose history this fact belongs to: the key of its order in the ledger and in Kafka. */
    UUID entity();
}
