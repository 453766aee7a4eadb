package org.skyledger.bench.reads;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.skyledger.command.airspace.Covering;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Polygon;

/**
 * Where some intents stand: a box, or every third time something round.
 *
 * @param corners longitude and latitude, counter-clockwise
 * @param cells the S2 cells that it touches
 */
public record Place(double lat, double lng, List<LatLng> corners, Set<String> cells) {

    public static final int CITIES = 200;
    private static final double CITY_KM = 5;
    private static final double KM_PER_DEGREE = 111.2;
    private static final int ROUND = 32;

    /** The place of a number, always the same: around one of so many cities, the more the nearer. */
    public static Place number(int number) {
        var random = new SplittableRandom(number);
        var middle = middle(number % CITIES);
        double lat = middle.lat() + random.nextGaussian() * CITY_KM / KM_PER_DEGREE;
        double shrink = Math.cos(Math.toRadians(lat));
        double lng = middle.lng() + random.nextGaussian() * CITY_KM / KM_PER_DEGREE / shrink;
        int sides = number % 3 == 0 ? ROUND : 4;
        double height = random.nextDouble(0.1, 0.6) / KM_PER_DEGREE;
        double width = random.nextDouble(0.1, 0.6) / KM_PER_DEGREE / shrink;
        var corners = IntStream.range(0, sides)
                .mapToObj(i -> 2 * Math.PI * (i + 0.5) / sides)
                .map(angle -> new LatLng(lat + height * Math.sin(angle), lng + width * Math.cos(angle)))
                .toList();
        return new Place(lat, lng, corners, Covering.of(new Polygon(corners)));
    }

    /** The middle of a city. */
    public static LatLng middle(int city) {
        return new LatLng(city * 0.618034 % 1 * 110 - 50, city * 0.414214 % 1 * 340 - 170);
    }

    /** As well-known text. */
    String outline() {
        var ring = IntStream.rangeClosed(0, corners.size())
                .mapToObj(i -> corners.get(i % corners.size()))
                .map(corner -> String.format(Locale.ROOT, "%.7f %.7f", corner.lng(), corner.lat()))
                .collect(Collectors.joining(","));
        return "MULTIPOLYGON(((" + ring + ")))";
    }

    /** As the view keeps them. */
    String volumes() {
        var vertices = corners.stream()
                .map(corner -> String.format(Locale.ROOT, "{\"lat\":%.7f,\"lng\":%.7f}", corner.lat(), corner.lng()))
                .collect(Collectors.joining(","));
        return """
                [{"outline":{"type":"Polygon","vertices":[%s]},"altitude":{"lowerMeters":60.0,"upperMeters":120.0},\
                "time":{"start":"2026-03-01T12:00:00Z","end":"2026-03-01T13:00:00Z"}}]""".formatted(vertices);
    }

    /** As the view keeps them. */
    public String cellsJson() {
        return cells.stream().map(token -> '"' + token + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
