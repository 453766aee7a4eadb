package org.skyledger.sandbox.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The places, drawn in the plane: longitudes are shortened as they are in the middle of it. */
final class Picture {

    private static final int WIDTH = 900;
    private static final int MARGIN = 20;
    private static final int TALLEST = 700;
    private static final double METERS_A_DEGREE = 111_195;
    private static final String[] COLOURS = {
        "#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#17becf", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22"
    };

    private final StringBuilder shapes = new StringBuilder();
    private final double west;
    private final double north;
    private final double scale;
    private final double shortening;
    private final double height;

    private Picture(double west, double south, double east, double north) {
        double spanEast = Math.max(east - west, 1e-6);
        double spanNorth = Math.max(north - south, 1e-6);
        this.west = west;
        this.north = north;
        this.shortening = Math.max(0.01, Math.cos(Math.toRadians((south + north) / 2)));
        this.scale = Math.min((WIDTH - 2 * MARGIN) / (spanEast * shortening), (TALLEST - 2 * MARGIN) / spanNorth);
        this.height = spanNorth * scale + 2 * MARGIN;
    }

    static String colour(int life) {
        return COLOURS[life % COLOURS.length];
    }

    /** As an SVG element; empty when there is nothing to draw. */
    static String of(List<Incident.Life> lives) {
        var all = new ArrayList<double[]>();
        lives.forEach(life -> life.records()
                .forEach(one -> rings(one.record().path("area")).forEach(ring -> all.addAll(points(ring)))));
        if (all.isEmpty()) {
            return "";
        }
        var picture = new Picture(
                all.stream().mapToDouble(point -> point[0]).min().orElse(0),
                all.stream().mapToDouble(point -> point[1]).min().orElse(0),
                all.stream().mapToDouble(point -> point[0]).max().orElse(0),
                all.stream().mapToDouble(point -> point[1]).max().orElse(0));
        for (int i = 0; i < lives.size(); i++) {
            picture.draw(lives.get(i), colour(i));
        }
        return picture.svg();
    }

    private void draw(Incident.Life life, String colour) {
        var drawn = new ArrayList<String>();
        for (var one : life.records()) {
            var path = new StringBuilder();
            rings(one.record().path("area")).forEach(ring -> path.append(path(ring)));
            if (!path.isEmpty() && !drawn.contains(path.toString())) {
                drawn.add(path.toString());
                shapes.append(
                        "<path d=\"%s\" fill=\"%s\" fill-opacity=\".15\" fill-rule=\"evenodd\" stroke=\"%s\"><title>%s</title></path>\n"
                                .formatted(
                                        path,
                                        colour,
                                        colour,
                                        Html.escaped(
                                                one.record().path("position").asString() + ": " + one.what())));
            }
        }
    }

    private String path(JsonNode ring) {
        var path = new StringBuilder();
        for (var point : points(ring)) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(String.format(
                            Locale.ROOT,
                            "%.1f %.1f",
                            MARGIN + (point[0] - west) * shortening * scale,
                            MARGIN + (north - point[1]) * scale));
        }
        return path.append('Z').toString();
    }

    private String svg() {
        double meters = Math.pow(10, Math.floor(Math.log10(METERS_A_DEGREE * WIDTH / 3 / scale)));
        double length = meters / METERS_A_DEGREE * scale;
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %.0f" role="img" aria-label="The places">
                <rect width="100%%" height="100%%" fill="#f7f9fb"/>
                %s<path d="M%d %.1fh%.1f" stroke="#333" stroke-width="2"/>
                <text x="%d" y="%.1f" font-size="12">%,.0f m</text>
                </svg>
                """,
                WIDTH,
                height + MARGIN,
                shapes,
                MARGIN,
                height + 8,
                length,
                MARGIN,
                height + 2,
                meters);
    }

    private static List<JsonNode> rings(JsonNode multiPolygon) {
        var rings = new ArrayList<JsonNode>();
        multiPolygon.path("coordinates").forEach(polygon -> polygon.forEach(rings::add));
        return rings;
    }

    private static List<double[]> points(JsonNode ring) {
        var points = new ArrayList<double[]>();
        ring.forEach(point ->
                points.add(new double[] {point.path(0).asDouble(), point.path(1).asDouble()}));
        return points;
    }
}
