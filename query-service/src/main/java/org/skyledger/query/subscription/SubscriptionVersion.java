package org.skyledger.query.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.skyledger.query.item.Standing;

/** A subscription as it stood from one ledger position until the next about it. */
@Entity
@Immutable
@Table(schema = "view", name = "subscription_version")
class SubscriptionVersion {

    /** The position of the event that made this version. */
    @Id
    long position;

    /** Opaque. */
    String version;

    @Column(name = "notify_for_operational_intents")
    boolean notifyForOperationalIntents;

    @Column(name = "notify_for_constraints")
    boolean notifyForConstraints;

    boolean implicit;

    @Embedded
    Standing standing;

    /** Only rows of the view become versions. */
    @SuppressWarnings("NullAway.Init")
    protected SubscriptionVersion() {}
}
