package org.skyledger.command.subscription;

import java.util.List;
import java.util.UUID;
import org.skyledger.command.airspace.Extent;
import org.skyledger.events.subscription.SubscriptionTerms;

/** One kind of entity that USSs subscribe to. For the decision loop's thread only. */
public interface SubscribedEntities {

    /** The member of a subscriber's answer that lists them. */
    String member();

    boolean areWantedBy(SubscriptionTerms terms);

    /** Those in the subscribed sky, as the reader may see them. */
    List<?> references(Extent where, String reader);

    /** Those that name the subscription. */
    List<Dependent> dependents(UUID subscription);

    /** An entity that relies on a subscription. */
    record Dependent(UUID entity, Extent where) {}
}
