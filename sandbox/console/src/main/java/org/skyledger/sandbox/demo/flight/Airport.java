package org.skyledger.sandbox.demo.flight;

import org.skyledger.events.volume.LatLng;

/**
 * A real airport.
 *
 * @param ident usually its ICAO code
 * @param elevationMeters of its highest point
 * @param country two letters of ISO 3166-1
 */
record Airport(String ident, boolean large, LatLng location, double elevationMeters, String country, String name) {

    /** @param row a line of {@code airports.csv} */
    static Airport parse(String row) {
        var fields = row.split(",", 8);
        return new Airport(
                fields[1],
                fields[2].equals("large"),
                new LatLng(Double.parseDouble(fields[3]), Double.parseDouble(fields[4])),
                Double.parseDouble(fields[5]),
                fields[6],
                unquote(fields[7]));
    }

    private static String unquote(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }
}
