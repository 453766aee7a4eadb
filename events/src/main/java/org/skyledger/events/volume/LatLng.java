package org.skyledger.events.volume;

/**
 * A point on the WGS84 ellipsoid.
 *
 * @param lat degrees north, −90 to 90
 * @param lng degrees east, −180 to 180
 */
public record LatLng(double lat, double lng) {

    public LatLng {
        // Written so that NaN fails too.
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude must be between -90 and 90 degrees, not " + lat);
        }
        if (!(lng >= -180 && lng <= 180)) {
            throw new IllegalArgumentException("longitude must be between -180 and 180 degrees, not " + lng);
        }
    }
}
