package org.skyledger.command.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.airspace.Covering;
import org.skyledger.command.subscription.Subscription.Standing;
import org.skyledger.events.subscription.SubscriptionTerms;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** Subscriptions for tests of decisions: a circle over a field, for an hour from now. */
public final class SomeSubscriptions {

    public static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    public static final UUID ID = UUID.fromString("0f9e8d7c-6b5a-4948-a736-251403f2e1d0");

    static final String MANAGER = "uss1";
    static final String VERSION = "the-current-version";
    static final UUID SEED = UUID.fromString("7b0c1f52-4c1e-4a55-8d0e-3f1f5d6f2a10");
    static final Circle OUTLINE = new Circle(new LatLng(47, 8), 2_000);

    private SomeSubscriptions() {}

    static SubscriptionWish wish(@Nullable Instant start, @Nullable Instant end) {
        return wish(OUTLINE, new AltitudeRange(0, 1_000), start, end);
    }

    static SubscriptionWish wish(
            Circle outline, AltitudeRange altitude, @Nullable Instant start, @Nullable Instant end) {
        return new SubscriptionWish(
                outline,
                List.copyOf(Covering.of(outline)),
                altitude,
                start,
                end,
                "https://uss1.example/notify",
                true,
                false,
                SEED);
    }

    public static SubscriptionTerms terms(Circle outline, Instant start, Instant end, boolean forConstraints) {
        var volume = new Volume4D(outline, new AltitudeRange(0, 1_000), new TimeRange(start, end));
        return new SubscriptionTerms(
                List.of(volume),
                List.copyOf(Covering.of(outline)),
                "https://uss1.example/notify",
                true,
                forConstraints);
    }

    public static Standing standing(String manager, boolean implicit, SubscriptionTerms terms) {
        return new Standing(ID, manager, VERSION, 4, implicit, terms, Subscription.extent(terms));
    }

    static Standing standing(boolean implicit) {
        return standing(MANAGER, implicit, terms(OUTLINE, NOW, NOW.plus(Duration.ofHours(1)), false));
    }
}
