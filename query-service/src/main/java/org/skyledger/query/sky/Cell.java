package org.skyledger.query.sky;

import com.google.common.geometry.S1Angle;
import com.google.common.geometry.S2Cell;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLngRect;
import java.util.List;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;
import org.skyledger.query.ogc.Bbox;

/** An S2 cell of level 13, by its token. */
record Cell(String token) {

    private static final int LEVEL = 13;
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{1,16}");

    // More than a cell is wide: an outline that touches a cell is no further from it, however it is drawn.
    private static final S1Angle REACH = S1Angle.degrees(0.03);

    public static Cell of(String text) {
        if (TOKEN.matcher(text).matches()) {
            var id = S2CellId.fromToken(text);
            // Of the texts that S2 takes for a cell, one is its token.
            if (id.isValid() && id.level() == LEVEL && id.toToken().equals(text)) {
                return new Cell(text);
            }
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is not the token of an S2 cell of level " + LEVEL + ", such as 47900ac");
    }

    /** What the cell lies in on a flat map. */
    List<Envelope> bounds() {
        return pieces(cell().getRectBound());
    }

    /** What all outlines that touch the cell reach into. */
    List<Envelope> surroundings() {
        return pieces(cell().getRectBound().expandedByDistance(REACH));
    }

    private S2Cell cell() {
        return new S2Cell(S2CellId.fromToken(token));
    }

    private static List<Envelope> pieces(S2LatLngRect bound) {
        return new Bbox(
                        bound.lngLo().degrees(),
                        bound.latLo().degrees(),
                        bound.lngHi().degrees(),
                        bound.latHi().degrees(),
                        null)
                .pieces();
    }
}
