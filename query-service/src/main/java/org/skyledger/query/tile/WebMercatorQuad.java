package org.skyledger.query.tile;

import java.util.List;
import java.util.stream.IntStream;

/** The tile matrix set that web maps use (OGC 17-083r4, annex D.1). */
final class WebMercatorQuad {

    static final String ID = "WebMercatorQuad";
    static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";
    /** The last zoom; a unit of its tiles is less than three millimetres. */
    static final int DEEPEST = 22;

    static final double EARTH_RADIUS_METERS = 6_378_137;
    static final double EDGE_METERS = Math.PI * EARTH_RADIUS_METERS;

    private static final int PIXELS = 256;
    // The standard's pixel is 0.28 mm wide.
    private static final double PIXEL_METERS = 0.00028;

    private WebMercatorQuad() {}

    static Definition definition() {
        return new Definition(
                ID,
                "Google Maps Compatible for the World",
                URI,
                CRS,
                List.of("X", "Y"),
                "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
                IntStream.rangeClosed(0, DEEPEST)
                        .mapToObj(WebMercatorQuad::matrix)
                        .toList());
    }

    private static Matrix matrix(int zoom) {
        int side = 1 << zoom;
        double cell = 2 * EDGE_METERS / PIXELS / side;
        return new Matrix(
                Integer.toString(zoom),
                cell / PIXEL_METERS,
                cell,
                List.of(-EDGE_METERS, EDGE_METERS),
                PIXELS,
                PIXELS,
                side,
                side);
    }

    record Definition(
            String id,
            String title,
            String uri,
            String crs,
            List<String> orderedAxes,
            String wellKnownScaleSet,
            List<Matrix> tileMatrices) {}

    record Matrix(
            String id,
            double scaleDenominator,
            double cellSize,
            List<Double> pointOfOrigin,
            int tileWidth,
            int tileHeight,
            int matrixWidth,
            int matrixHeight) {}
}
