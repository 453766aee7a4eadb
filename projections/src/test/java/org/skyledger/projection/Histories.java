package org.skyledger.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.EventCatalogue;
import org.skyledger.events.Grounds;
import org.skyledger.events.Hash;
import org.skyledger.events.HashChain;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.Metadata;
import org.skyledger.projection.stream.EventJson;
import tools.jackson.databind.json.JsonMapper;

/** A ledger in memory, to which flights, restrictions and wishes write what happens to them, one event a millisecond. */
public final class Histories {

    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static final JsonMapper JSON = EventJson.mapper();

    private final List<LedgerRecord> ledger = new ArrayList<>();

    public static Instant recordedAt(long position) {
        return START.plusMillis(position);
    }

    public List<LedgerRecord> records() {
        return List.copyOf(ledger);
    }

    /** A flight that has done nothing yet; the same name gives the same id. */
    public Flight flight(String name) {
        return new Flight(this, id(name));
    }

    /** A constraint that has not been published yet. */
    public Restriction restriction(String name) {
        return new Restriction(this, id(name));
    }

    /** A subscription that has not been created yet. */
    public Wish wish(String name) {
        return new Wish(this, id(name));
    }

    /** Events of a few flights, restrictions and wishes, as the dice have it. */
    public static Histories random(Random dice, int events) {
        return random(dice, events, new Histories());
    }

    /** The same, in a ledger of the caller's. */
    public static Histories random(Random dice, int events, Histories histories) {
        var lives = IntStream.rangeClosed(0, events / 5)
                .mapToObj(i -> histories.life(i, dice))
                .toList();
        for (int i = 0; i < events; i++) {
            lives.get(dice.nextInt(lives.size())).accept(dice);
        }
        return histories;
    }

    /** Every other one is a flight. */
    private Consumer<Random> life(int i, Random dice) {
        double lat = dice.nextDouble(-80, 80);
        double lng = dice.nextDouble(-180, 180);
        return switch (i % 4) {
            case 1 -> restriction("restriction " + i).at(lat, lng)::happen;
            case 3 -> wish("wish " + i).at(lat, lng)::happen;
            default -> flight("flight " + i).at(lat, lng)::happen;
        };
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    void append(int sequence, String manager, DomainEvent event) {
        append(sequence, manager, null, event);
    }

    void append(int sequence, String manager, @Nullable String reason, DomainEvent event) {
        var previous = ledger.isEmpty() ? Hash.GENESIS : ledger.getLast().hash();
        long position = ledger.size() + 1;
        var type = event.getClass().getName();
        int revision = EventCatalogue.revisionOf(event.getClass());
        var at = recordedAt(position);
        var payload = JSON.writeValueAsString(event);
        var cause = new UUID(0, position);
        var grounds = new Grounds(at, cause, "1.00000000");
        var metadata =
                JSON.writeValueAsString(new Metadata(manager, null, List.of(), reason, cause, cause, null, grounds));
        var hash = HashChain.hash(previous, position, event.entity(), sequence, type, revision, at, payload, metadata);
        ledger.add(new LedgerRecord(
                position, event.entity(), sequence, type, revision, at, payload, metadata, previous, hash));
    }
}
