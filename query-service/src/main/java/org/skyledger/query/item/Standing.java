package org.skyledger.query.item;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.skyledger.query.cql.Queryable;
import org.skyledger.query.cql.Queryable.Type;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.ogc.Feature;
import org.skyledger.query.ogc.Outline;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What every version says, as its row has it and as a feature's properties show it. When the ledger took it is not among
 * them: there must be only one time for a GIS to compare, that of {@code datetime}. The item's versions have it.
 *
 * @param lowerAltitudeMeters above the WGS84 ellipsoid
 * @param upperAltitudeMeters above the WGS84 ellipsoid
 * @param endPosition of the event that ended it, or null while it stands
 */
@Embeddable
@JsonNaming(SnakeCaseStrategy.class)
public record Standing(
        @JsonIgnore UUID entity,
        String manager,

        @Column(name = "uss_base_url") String ussBaseUrl,

        @Formula("lower(effective)") Instant timeStart,
        @Formula("upper(effective)") Instant timeEnd,

        @Column(name = "lower_altitude_meters") double lowerAltitudeMeters,

        @Column(name = "upper_altitude_meters") double upperAltitudeMeters,

        @JsonIgnore MultiPolygon geometry,

        @JsonIgnore @Column(name = "end_position") @Nullable Long endPosition) {

    /** What filters on any collection may name. */
    public static final Queryables QUERYABLES = Queryables.of(
            Queryable.of("manager", Type.TEXT),
            Queryable.of("uss_base_url", Type.TEXT),
            new Queryable("time_start", Type.MOMENT, "lower(effective)"),
            new Queryable("time_end", Type.MOMENT, "upper(effective)"),
            Queryable.of("lower_altitude_meters", Type.NUMBER),
            Queryable.of("upper_altitude_meters", Type.NUMBER),
            Queryable.of("geometry", Type.SHAPE));

    /** @param properties with this among them */
    public <P> Feature<P> feature(P properties) {
        return Feature.of(entity, Outline.of(geometry), properties);
    }
}
