package org.skyledger.projection;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.skyledger.events.subscription.SubscriptionCreated;
import org.skyledger.events.subscription.SubscriptionEvent;
import org.skyledger.events.subscription.SubscriptionExpired;
import org.skyledger.events.subscription.SubscriptionModified;
import org.skyledger.events.subscription.SubscriptionRemoved;
import org.skyledger.events.subscription.SubscriptionTerms;
import org.skyledger.events.subscription.SubscriptionWidened;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** One subscription of {@link Histories}: say where it is, then what happens to it. */
public final class Wish {

    private static final String MANAGER = "uss1";
    private static final AltitudeRange ALTITUDE = new AltitudeRange(0, 3_000);
    private static final TimeRange TIME = new TimeRange(Histories.START, Histories.START.plus(Duration.ofHours(1)));

    private final Histories histories;
    private final UUID id;
    private LatLng center = new LatLng(47, 8);
    private double radiusMeters = 5_000;
    private boolean forConstraints;
    private boolean stands;
    private int sequence;

    Wish(Histories histories, UUID id) {
        this.histories = histories;
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public Wish at(double lat, double lng) {
        center = new LatLng(lat, lng);
        return this;
    }

    public Wish within(double meters) {
        radiusMeters = meters;
        return this;
    }

    public Wish forConstraintsToo() {
        forConstraints = true;
        return this;
    }

    public Wish created() {
        stands = true;
        return append(new SubscriptionCreated(id, MANAGER, version(), terms(), false));
    }

    /** As part of planning an intent. */
    public Wish implied() {
        stands = true;
        return append(new SubscriptionCreated(id, MANAGER, version(), terms(), true));
    }

    public Wish widened() {
        return append(new SubscriptionWidened(id, MANAGER, version(), terms()));
    }

    public Wish modified() {
        return append(new SubscriptionModified(id, MANAGER, version(), terms()));
    }

    public Wish removed() {
        stands = false;
        return append(new SubscriptionRemoved(id, MANAGER));
    }

    public Wish expired() {
        stands = false;
        return append(new SubscriptionExpired(id, MANAGER));
    }

    /** Whatever the dice have in store for it. */
    void happen(Random dice) {
        switch (stands ? dice.nextInt(2, 6) : dice.nextInt(2)) {
            case 0 -> created();
            case 1 -> implied();
            case 2 -> within(dice.nextInt(1, 9_000)).widened();
            case 3 -> forConstraintsToo().modified();
            case 4 -> removed();
            default -> expired();
        }
    }

    private Wish append(SubscriptionEvent event) {
        histories.append(sequence, MANAGER, event);
        sequence++;
        return this;
    }

    private String version() {
        return "version-" + sequence;
    }

    private SubscriptionTerms terms() {
        var volume = new Volume4D(new Circle(center, radiusMeters), ALTITUDE, TIME);
        return new SubscriptionTerms(
                List.of(volume), List.of("47900ac"), "https://uss1.example/notify", true, forConstraints);
    }
}
