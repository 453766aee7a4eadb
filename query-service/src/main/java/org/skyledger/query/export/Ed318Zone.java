package org.skyledger.query.export;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skyledger.query.ogc.Feature;
import tools.jackson.databind.node.ObjectNode;

/**
 * A constraint as a UAS geographical zone of EUROCAE ED-318: a feature whose geometry has a layer. Altitudes are metres
 * above the WGS84 ellipsoid, as in the ledger; the format has a word for that.
 */
record Ed318Zone(String type, UUID id, ObjectNode geometry, Properties properties) {

    static final String NAME = "Constraints";

    record Layer(Object upper, String upperReference, Object lower, String lowerReference, String uom) {

        static Layer of(Map<String, Object> row) {
            return new Layer(
                    Zones.value(row, "upper_altitude_meters"),
                    "WGS84",
                    Zones.value(row, "lower_altitude_meters"),
                    "WGS84",
                    "m");
        }
    }

    record Text(String text, String lang) {

        static List<Text> english(Object text) {
            return List.of(new Text(text.toString(), "en-GB"));
        }
    }

    record Period(Object startDateTime, Object endDateTime) {}

    record Authority(String purpose, List<Text> name, Object siteURL) {}

    record Properties(
            String identifier,
            String country,
            List<Text> name,
            String type,
            String variant,
            String restrictionConditions,
            List<String> reason,
            List<Text> otherReasonInfo,
            List<Period> limitedApplicability,
            List<Authority> zoneAuthority,
            Map<String, Object> extendedProperties) {}

    /** Of the whole file. */
    record Metadata(List<Text> provider, Object issued, List<Text> technicalLimitations) {

        static Metadata issued(Object moment) {
            return new Metadata(Text.english("Skyledger"), moment, Text.english(Zones.LIMITATION));
        }
    }

    /**
     * @param geometry as GeoJSON has it
     * @param row its properties
     */
    static Ed318Zone of(Feature<?> item, ObjectNode geometry, Map<String, Object> row, String country) {
        geometry.putPOJO("layer", Layer.of(row));
        return new Ed318Zone(
                "Feature",
                item.id(),
                geometry,
                new Properties(
                        Zones.identifier(item.id()),
                        country,
                        Text.english(Zones.name(item.id())),
                        Zones.TYPE,
                        "COMMON",
                        Zones.conditions(row),
                        List.of(Zones.REASON),
                        Text.english(Zones.LIMITATION),
                        List.of(new Period(Zones.value(row, "time_start"), Zones.value(row, "time_end"))),
                        List.of(new Authority(
                                "INFORMATION",
                                Text.english(Zones.value(row, "manager")),
                                Zones.value(row, "uss_base_url"))),
                        Map.of(
                                "id",
                                item.id(),
                                "version",
                                Zones.value(row, "version"),
                                "position",
                                Zones.value(row, "position"))));
    }
}
