package org.skyledger.bench.audit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.skyledger.bench.reads.Place;
import org.skyledger.events.volume.LatLng;

/**
 * Where the recorded events take place: the same cities as those of {@code bench reads}.
 *
 * @param places as the ledger's events tell of them
 * @param areas of the same, as extended well-known binary in hexadecimal digits, as PostGIS reads them
 */
record Cities(org.skyledger.bench.start.Place[] places, String[] areas) {

    private static final int AT_ALL = 20_000;
    private static final int MULTI_POLYGON_WITH_SRID = 0x20000006;
    private static final int POLYGON = 3;
    private static final int WGS84 = 4326;
    private static final int HEAD_BYTES = 27;
    private static final int POINT_BYTES = 16;

    static Cities build() {
        var drawn = IntStream.range(0, AT_ALL).mapToObj(Place::number).toList();
        return new Cities(
                drawn.stream()
                        .map(place -> new org.skyledger.bench.start.Place(outline(place.corners()), place.cellsJson()))
                        .toArray(org.skyledger.bench.start.Place[]::new),
                drawn.stream().map(place -> area(place.corners())).toArray(String[]::new));
    }

    private static String outline(List<LatLng> corners) {
        return corners.stream()
                .map(corner -> String.format(Locale.ROOT, "{\"lat\":%.7f,\"lng\":%.7f}", corner.lat(), corner.lng()))
                .collect(Collectors.joining(",", "{\"type\":\"Polygon\",\"vertices\":[", "]}"));
    }

    static String area(List<LatLng> corners) {
        var wkb = ByteBuffer.allocate(HEAD_BYTES + (corners.size() + 1) * POINT_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        wkb.put((byte) 1).putInt(MULTI_POLYGON_WITH_SRID).putInt(WGS84).putInt(1);
        wkb.put((byte) 1).putInt(POLYGON).putInt(1).putInt(corners.size() + 1);
        for (int i = 0; i <= corners.size(); i++) {
            var corner = corners.get(i % corners.size());
            wkb.putDouble(corner.lng()).putDouble(corner.lat());
        }
        return HexFormat.of().formatHex(wkb.array());
    }
}
