package org.skyledger.projection;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.skyledger.events.constraint.ConstraintEvent;
import org.skyledger.events.constraint.ConstraintLapsed;
import org.skyledger.events.constraint.ConstraintModified;
import org.skyledger.events.constraint.ConstraintPublished;
import org.skyledger.events.constraint.ConstraintRemoved;
import org.skyledger.events.constraint.ConstraintTerms;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** One constraint of {@link Histories}: say where it is, then what happens to it. */
public final class Restriction {

    private static final String MANAGER = "authority1";
    private static final TimeRange TIME = new TimeRange(Histories.START, Histories.START.plus(Duration.ofHours(1)));

    private final Histories histories;
    private final UUID id;
    private LatLng center = new LatLng(47, 8);
    private AltitudeRange altitude = new AltitudeRange(0, 300);
    private int sequence;
    private int version;

    Restriction(Histories histories, UUID id) {
        this.histories = histories;
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public Restriction at(double lat, double lng) {
        center = new LatLng(lat, lng);
        return this;
    }

    public Restriction between(double lowerMeters, double upperMeters) {
        altitude = new AltitudeRange(lowerMeters, upperMeters);
        return this;
    }

    public Restriction published() {
        version = 1;
        return append(new ConstraintPublished(id, MANAGER, version, "ovn-of-" + id, terms(), List.of()));
    }

    public Restriction modified() {
        version++;
        return append(new ConstraintModified(id, MANAGER, version, "ovn-of-" + id, terms(), List.of()));
    }

    public Restriction removed() {
        version = 0;
        return append(new ConstraintRemoved(id, MANAGER, List.of()));
    }

    public Restriction lapsed() {
        version = 0;
        return append(new ConstraintLapsed(id, MANAGER));
    }

    /** Whatever the dice have in store for it. */
    void happen(Random dice) {
        switch (version == 0 ? 0 : dice.nextInt(1, 4)) {
            case 0 -> published();
            case 1 -> between(0, dice.nextInt(1, 1_000)).modified();
            case 2 -> removed();
            default -> lapsed();
        }
    }

    private Restriction append(ConstraintEvent event) {
        histories.append(sequence, MANAGER, event);
        sequence++;
        return this;
    }

    private ConstraintTerms terms() {
        var volume = new Volume4D(new Circle(center, 500), altitude, TIME);
        return new ConstraintTerms(List.of(volume), List.of("47900ac"), "https://authority1.example");
    }
}
