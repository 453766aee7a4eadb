package org.skyledger.command.intent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.skyledger.command.airspace.Covering;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentState;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** Intents, claims and plans for tests of decisions. */
final class SomeIntents {

    static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    static final UUID ID = UUID.fromString("2f8343be-6482-4d1b-a474-16847e01af1e");
    static final String MANAGER = "uss1";
    static final UUID SEED = UUID.fromString("7b0c1f52-4c1e-4a55-8d0e-3f1f5d6f2a10");
    static final String OVN = "the-current-ovn-of-the-intent";

    private SomeIntents() {}

    static IntentPlan plan() {
        return planEnding(NOW.plus(Duration.ofHours(1)));
    }

    static IntentPlan planEnding(Instant end) {
        var outline = new Circle(new LatLng(47, 8), 300);
        var volume =
                new Volume4D(outline, new AltitudeRange(500, 600), new TimeRange(end.minus(Duration.ofHours(1)), end));
        return new IntentPlan(List.of(volume), List.copyOf(Covering.of(outline)), "https://uss1.example/utm", null);
    }

    static IntentClaim claim(String... key) {
        return new IntentClaim(plan(), Set.of(key), null, SEED);
    }

    static Standing standing(IntentState state) {
        return new Standing(ID, MANAGER, 3, OVN, state, plan(), Intent.extent(plan()));
    }

    static Standing neighbour(String ovn) {
        return new Standing(
                UUID.nameUUIDFromBytes(ovn.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "uss2",
                1,
                ovn,
                IntentState.ACCEPTED,
                plan(),
                Intent.extent(plan()));
    }
}
