package org.skyledger.events.volume;

import java.util.HashSet;
import java.util.List;

/**
 * A polygon whose edges are the shortest paths between neighbouring vertices and which encloses the smaller of the two
 * areas that they divide, whichever way round it is written. The last vertex joins the first and must not repeat it.
 */
public record Polygon(List<LatLng> vertices) implements Outline {

    /** More would make the check for crossing edges, which compares each with each, a way to hold up the service. */
    public static final int MAX_VERTICES = 2_000;

    public Polygon {
        vertices = List.copyOf(vertices);
        if (vertices.size() < 3 || vertices.size() > MAX_VERTICES) {
            throw new IllegalArgumentException(
                    "a polygon has 3 to " + MAX_VERTICES + " vertices, not " + vertices.size());
        }
        var seen = new HashSet<LatLng>();
        for (var vertex : vertices) {
            if (!seen.add(vertex)) {
                throw new IllegalArgumentException("a polygon must not repeat a vertex (lat " + vertex.lat() + ", lng "
                        + vertex.lng() + "); leave out the closing one");
            }
        }
        GreatCircles.refuseCrossings(vertices);
    }
}
