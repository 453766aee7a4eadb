package org.skyledger.bench.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.serialization.Serializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.skyledger.command.ledger.EventJson;
import org.skyledger.events.Hash;
import org.skyledger.events.HashChain;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Polygon;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** What becomes of an event of about 1 KB before it is sent to the database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Recording {

    private static final int VERTICES = 18;
    private static final UUID ID = UUID.fromString("2f8343be-6482-4d1b-a474-16847e01af1e");
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final String METADATA = """
            {"actor":"uss1","scopes":["utm.strategic_coordination"],\
            "correlation":"0b6c3f52-8a1d-4f0e-b7c9-2d4e6f8a1b3c","causation":"7e5d4c3b-2a19-4807-96f5-e4d3c2b1a09f"}""";

    private static final Serializer SERIALIZER = EventJson.serializer();

    private final IntentPlanned event = new IntentPlanned(ID, "uss1", 1, ID + "_" + ID, plan(), List.of());
    private final String payload = encoded(event);
    private Hash last = Hash.GENESIS;

    @Benchmark
    public String encode() {
        return encoded(event);
    }

    /** Each after the one before it. */
    @Benchmark
    public Hash hash() {
        last = HashChain.hash(last, 1, ID, 0, IntentPlanned.class.getName(), 1, NOW, payload, METADATA);
        return last;
    }

    private static String encoded(IntentPlanned event) {
        return SERIALIZER.serialize(event, String.class).getData();
    }

    private static IntentPlan plan() {
        var vertices = new ArrayList<LatLng>();
        for (int i = 0; i < VERTICES; i++) {
            double angle = 2 * Math.PI * i / VERTICES;
            vertices.add(new LatLng(rounded(47 + Math.sin(angle) / 1_000), rounded(8 + Math.cos(angle) / 1_000)));
        }
        var time = new TimeRange(NOW, NOW.plusSeconds(7_200));
        var volume = new Volume4D(new Polygon(vertices), new AltitudeRange(560, 620), time);
        return new IntentPlan(List.of(volume), List.of("47900f4"), "https://uss1.example/utm", null);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
