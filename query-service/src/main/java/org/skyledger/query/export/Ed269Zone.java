package org.skyledger.query.export;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.skyledger.query.ogc.Feature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A constraint as a UAS geographical zone of EUROCAE ED-269. The format knows heights above ground and above mean sea
 * level only. Ours are above the WGS84 ellipsoid, up to a hundred metres from either, and are called so: a reader that
 * does not know the word refuses the zone, which is better than one that draws it too low.
 */
record Ed269Zone(
        String identifier,
        String country,
        String name,
        String type,
        String restriction,
        String restrictionConditions,
        List<String> reason,
        String otherReasonInfo,
        List<Period> applicability,
        List<Authority> zoneAuthority,
        List<Volume> geometry,
        Map<String, Object> extendedProperties) {

    static final String TITLE = "Constraints";

    record Period(String permanent, Object startDateTime, Object endDateTime) {}

    record Authority(String name, Object siteURL, String purpose) {}

    record Polygon(String type, JsonNode coordinates) {}

    record Volume(
            String uomDimensions,
            Object lowerLimit,
            String lowerVerticalReference,
            Object upperLimit,
            String upperVerticalReference,
            Polygon horizontalProjection) {}

    /**
     * @param geometry as GeoJSON has it
     * @param row its properties
     */
    static Ed269Zone of(Feature<?> item, ObjectNode geometry, Map<String, Object> row, String country) {
        UUID id = item.id();
        return new Ed269Zone(
                Zones.identifier(id),
                country,
                Zones.name(id),
                "COMMON",
                Zones.TYPE,
                Zones.conditions(row),
                List.of(Zones.REASON),
                Zones.LIMITATION,
                List.of(new Period("NO", Zones.value(row, "time_start"), Zones.value(row, "time_end"))),
                List.of(new Authority(
                        Zones.value(row, "manager").toString(), Zones.value(row, "uss_base_url"), "INFORMATION")),
                StreamSupport.stream(geometry.get("coordinates").spliterator(), false)
                        .map(polygon -> volume(polygon, row))
                        .toList(),
                Map.of("id", id, "version", Zones.value(row, "version"), "position", Zones.value(row, "position")));
    }

    private static Volume volume(JsonNode polygon, Map<String, Object> row) {
        return new Volume(
                "M",
                Zones.value(row, "lower_altitude_meters"),
                "WGS84",
                Zones.value(row, "upper_altitude_meters"),
                "WGS84",
                new Polygon("Polygon", polygon));
    }
}
