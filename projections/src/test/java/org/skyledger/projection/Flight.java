package org.skyledger.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.intent.IntentActivated;
import org.skyledger.events.intent.IntentConformanceRestored;
import org.skyledger.events.intent.IntentContingencyDeclared;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentModified;
import org.skyledger.events.intent.IntentNonconformanceDeclared;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.intent.IntentState;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** One intent of {@link Histories}: say where it is, then what happens to it. */
public final class Flight {

    private static final String MANAGER = "uss1";

    private final Histories histories;
    private final UUID id;
    private List<? extends Outline> outlines = List.of(new Circle(new LatLng(47, 8), 500));
    private List<String> cells = List.of("47900ac", "47900b4");
    private AltitudeRange altitude = new AltitudeRange(400, 520);
    private TimeRange time = new TimeRange(Histories.START, Histories.START.plus(Duration.ofHours(1)));
    private @Nullable String reason;
    private int sequence;
    private int version;

    Flight(Histories histories, UUID id) {
        this.histories = histories;
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public Flight at(double lat, double lng) {
        return over(new Circle(new LatLng(lat, lng), 500));
    }

    public Flight over(Outline... shapes) {
        outlines = List.of(shapes);
        return this;
    }

    public Flight inCells(String... tokens) {
        cells = List.of(tokens);
        return this;
    }

    public Flight between(double lowerMeters, double upperMeters) {
        altitude = new AltitudeRange(lowerMeters, upperMeters);
        return this;
    }

    public Flight during(String start, String end) {
        time = new TimeRange(Instant.parse(start), Instant.parse(end));
        return this;
    }

    /** Why all that happens from now on does. */
    public Flight because(String text) {
        reason = text;
        return this;
    }

    public Flight planned() {
        version++;
        return append(new IntentPlanned(id, MANAGER, version, ovn(), plan(), List.of()));
    }

    public Flight modified(IntentState state) {
        version++;
        return append(new IntentModified(id, MANAGER, version, ovn(), state, plan(), List.of()));
    }

    public Flight activated() {
        version++;
        return append(new IntentActivated(id, MANAGER, version, ovn(), plan(), List.of()));
    }

    public Flight nonconforming() {
        version++;
        return append(new IntentNonconformanceDeclared(id, MANAGER, version, ovn(), plan(), List.of()));
    }

    public Flight conformingAgain() {
        version++;
        return append(new IntentConformanceRestored(id, MANAGER, version, ovn(), plan(), List.of()));
    }

    public Flight contingent() {
        version++;
        return append(new IntentContingencyDeclared(id, MANAGER, version, ovn(), plan(), List.of()));
    }

    public Flight ended() {
        version = 0;
        return append(new IntentEnded(id, MANAGER, List.of()));
    }

    /** Whatever the dice have in store for it; an id that has ended may be planned again. */
    void happen(Random dice) {
        switch (version == 0 ? 0 : dice.nextInt(1, 7)) {
            case 0 -> planned();
            case 1 -> inCells("47900ac", "4790" + dice.nextInt(10, 99) + "c").modified(IntentState.ACCEPTED);
            case 2 -> activated();
            case 3 -> nonconforming();
            case 4 -> conformingAgain();
            case 5 -> contingent();
            default -> ended();
        }
    }

    /** The ledger record of what happened last, to whomever. */
    public LedgerRecord last() {
        return histories.records().getLast();
    }

    private Flight append(IntentEvent event) {
        histories.append(sequence, MANAGER, reason, event);
        sequence++;
        return this;
    }

    private IntentPlan plan() {
        Stream<Volume4D> extents = outlines.stream().map(outline -> new Volume4D(outline, altitude, time));
        return new IntentPlan(extents.toList(), cells, "https://uss1.example", null);
    }

    private String ovn() {
        return "ovn-of-" + id + "-" + version;
    }
}
