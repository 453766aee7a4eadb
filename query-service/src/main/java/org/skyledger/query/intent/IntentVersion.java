package org.skyledger.query.intent;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.skyledger.query.item.Standing;

/** An operational intent as it stood from one ledger position until the next about it. */
@Entity
@Immutable
@Table(schema = "view", name = "intent_version")
class IntentVersion {

    /** The position of the event that made this version. */
    @Id
    long position;

    int version;
    String state;

    @Embedded
    Standing standing;

    /** Only rows of the view become versions. */
    @SuppressWarnings("NullAway.Init")
    protected IntentVersion() {}
}
