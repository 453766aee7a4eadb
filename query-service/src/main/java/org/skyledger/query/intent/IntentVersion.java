package org.skyledger.query.intent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.locationtech.jts.geom.MultiPolygon;

/** An operational intent as it stood from one ledger position until the next about it. */
@Entity
@Immutable
@Table(schema = "view", name = "intent_version")
class IntentVersion {

    /** The position of the event that made this version. */
    @Id
    long position;

    UUID entity;
    int version;
    String state;
    String manager;

    @Column(name = "uss_base_url")
    String ussBaseUrl;

    @Formula("lower(recorded)")
    Instant recordedAt;

    @Formula("lower(effective)")
    Instant timeStart;

    @Formula("upper(effective)")
    Instant timeEnd;

    @Column(name = "lower_altitude_meters")
    double lowerAltitudeMeters;

    @Column(name = "upper_altitude_meters")
    double upperAltitudeMeters;

    MultiPolygon geometry;

    /** Only rows of the view become versions. */
    @SuppressWarnings("NullAway.Init")
    protected IntentVersion() {}
}
