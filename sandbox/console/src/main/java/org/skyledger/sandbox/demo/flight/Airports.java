package org.skyledger.sandbox.demo.flight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** The airports that {@code airports.csv} lists. */
record Airports(List<Airport> all) {

    Airports {
        all = List.copyOf(all);
    }

    static Airports load() {
        var csv = Objects.requireNonNull(Airports.class.getResourceAsStream("airports.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return new Airports(lines.lines().skip(1).map(Airport::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Airport any(RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    List<Airport> large() {
        return all.stream().filter(Airport::large).toList();
    }

    /** The other airports at most so far away. */
    List<Airport> near(Airport airport, double meters) {
        return all.stream()
                .filter(other -> !other.equals(airport))
                .filter(other -> Ground.distance(airport.location(), other.location()) <= meters)
                .toList();
    }
}
