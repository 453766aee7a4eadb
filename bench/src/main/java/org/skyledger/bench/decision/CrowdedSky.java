package org.skyledger.bench.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.airspace.Covering;
import org.skyledger.command.airspace.Extent;
import org.skyledger.command.intent.Intents;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** An airspace with a million intents that stand: a thousand cells, and in each of them a thousand intents. */
@State(Scope.Benchmark)
public class CrowdedSky {

    static final int CELLS = 1_000;
    static final int PER_CELL = 1_000;

    private static final int COLUMNS = 40;
    private static final double APART_DEGREES = 0.1;
    private static final TimeRange TIME =
            new TimeRange(Instant.parse("2026-05-01T12:00:00Z"), Instant.parse("2026-05-01T14:00:00Z"));

    private Intents intents = new Intents(Intents.layer());

    /** Folds what the ledger would hold of them. */
    @Setup(Level.Trial)
    public void fill() {
        var layer = Intents.layer();
        var airspace = new Airspace(List.of(layer));
        for (int cell = 0; cell < CELLS; cell++) {
            var outline = outline(cell);
            var token = token(cell);
            for (int i = 0; i < PER_CELL; i++) {
                var id = new UUID(cell, i);
                var volume = new Volume4D(outline, new AltitudeRange(i, i + 1), later(i));
                var plan = new IntentPlan(List.of(volume), List.of(token), "https://uss1.example/utm", null);
                airspace.fold(new IntentPlanned(id, "uss1", 1, id + "_" + id, plan, List.of()));
            }
        }
        intents = new Intents(layer);
    }

    Intents intents() {
        return intents;
    }

    /** What all intents of a cell are relevant to. */
    static Extent wholeCell(int cell) {
        return Extent.of(Set.of(token(cell)), new AltitudeRange(0, PER_CELL), later(0));
    }

    /** What some ten intents of a cell are relevant to. */
    static Extent thinLayer(int cell) {
        return Extent.of(Set.of(token(cell)), new AltitudeRange(500.5, 509.5), later(0));
    }

    /** All overlap in time, and no two end together. */
    private static TimeRange later(int i) {
        var delay = Duration.ofSeconds(i);
        return new TimeRange(TIME.start().plus(delay), TIME.end().plus(delay));
    }

    private static String token(int cell) {
        return Covering.of(outline(cell)).iterator().next();
    }

    private static Circle outline(int cell) {
        var center = new LatLng(30 + cell / COLUMNS * APART_DEGREES, 7 + cell % COLUMNS * APART_DEGREES);
        return new Circle(center, 100);
    }
}
