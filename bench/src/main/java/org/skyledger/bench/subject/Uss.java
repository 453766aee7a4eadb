package org.skyledger.bench.subject;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.skyledger.bench.subject.Subject.Caller;
import org.skyledger.command.airspace.Covering;
import org.skyledger.command.decision.DecisionGateway;
import org.skyledger.command.intent.ActivateIntent;
import org.skyledger.command.intent.EndIntent;
import org.skyledger.command.intent.IntentClaim;
import org.skyledger.command.intent.PlanIntent;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Polygon;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** Plans, activates and ends intents in a place of its own, by commands as an HTTP request would have made them. */
final class Uss implements Caller {

    private enum Step {
        PLAN,
        ACTIVATE,
        END
    }

    /** So many that a planned or activated intent is an event of about 1.5 KB, and the three of a life 1 KB on average. */
    private static final int VERTICES = 28;

    private static final double RADIUS_DEGREES = 0.0005;
    private static final double APART_DEGREES = 0.1;
    private static final int COLUMNS = 16;

    private final DecisionGateway gateway;
    private final org.skyledger.command.decision.Caller caller;
    private final IntentPlan plan;
    private Step step = Step.PLAN;
    private UUID intent = UUID.randomUUID();
    private String ovn = "";

    Uss(DecisionGateway gateway, int number) {
        this.gateway = gateway;
        this.caller = new org.skyledger.command.decision.Caller(
                "uss" + number, null, List.of("utm.strategic_coordination"), null, UUID.randomUUID(), null);
        this.plan = plan(number);
    }

    @Override
    public void call() {
        switch (step) {
            case PLAN -> {
                intent = random(0x4000);
                gateway.decide(new PlanIntent(intent, caller.actor(), claim()), caller);
                step = Step.ACTIVATE;
            }
            case ACTIVATE -> {
                var current = ovn;
                gateway.decide(new ActivateIntent(intent, caller.actor(), current, claim()), caller);
                step = Step.END;
            }
            case END -> {
                gateway.decide(new EndIntent(intent, caller.actor(), ovn), caller);
                step = Step.PLAN;
            }
        }
    }

    @Override
    public boolean rests() {
        return step == Step.PLAN;
    }

    /** Asks for its suffix, so that the OVN to come is known. */
    private IntentClaim claim() {
        var now = System.currentTimeMillis();
        var suffix = new UUID(now << 16 | 0x7000L, random(0).getLeastSignificantBits());
        ovn = intent + "_" + suffix;
        return new IntentClaim(plan, Set.of(), suffix, random(0x4000));
    }

    private static UUID random(long version) {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~0xF000L | version, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** A circle, as a polygon. Places are so far apart that no two share a cell. */
    private static IntentPlan plan(int number) {
        double lat = 46.5 + number / COLUMNS * APART_DEGREES;
        double lng = 7.5 + number % COLUMNS * APART_DEGREES;
        var vertices = new ArrayList<LatLng>();
        for (int i = 0; i < VERTICES; i++) {
            double angle = 2 * Math.PI * i / VERTICES;
            vertices.add(new LatLng(
                    rounded(lat + RADIUS_DEGREES * Math.sin(angle)), rounded(lng + RADIUS_DEGREES * Math.cos(angle))));
        }
        var outline = new Polygon(vertices);
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(5));
        var volume = new Volume4D(
                outline, new AltitudeRange(560, 620), new TimeRange(start, start.plus(Duration.ofHours(2))));
        return new IntentPlan(
                List.of(volume), List.copyOf(Covering.of(outline)), "https://uss" + number + ".example/utm", null);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
